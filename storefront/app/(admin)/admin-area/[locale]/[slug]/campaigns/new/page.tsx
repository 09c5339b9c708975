import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewCampaign } from '@/components/admin/campaign/new-campaign.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('campaigns.new') }
}

export default function Page() {
  return <NewCampaign />
}
