import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProfilePage } from '@/components/admin/account/profile-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('profile.title') }
}

export default function Page() {
  return <ProfilePage />
}
