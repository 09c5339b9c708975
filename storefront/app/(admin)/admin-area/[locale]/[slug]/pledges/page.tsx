import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PledgesPage } from '@/components/admin/pledges/pledges-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.pledges') }
}

export default function Page() {
  return <PledgesPage />
}
