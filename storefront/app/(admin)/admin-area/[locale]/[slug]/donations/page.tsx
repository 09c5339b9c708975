import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DonationsPage } from '@/components/admin/donations/donations-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.donations') }
}

export default function Page() {
  return <DonationsPage />
}
