import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActsPage } from '@/components/admin/super/acts-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('super'))('acts.title') }
}

export default function Page() {
  return <ActsPage />
}
