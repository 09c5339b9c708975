import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CampaignsPage } from '@/components/admin/campaigns/campaigns-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.campaigns') }
}

export default function Page() {
  return <CampaignsPage />
}
