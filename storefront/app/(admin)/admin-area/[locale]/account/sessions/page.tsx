import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SessionsPage } from '@/components/admin/account/sessions-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('sessions.title') }
}

export default function Page() {
  return <SessionsPage />
}
