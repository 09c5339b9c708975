import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CampaignPage } from '@/components/admin/campaign/campaign-page.tsx'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.campaigns') }
}

export default async function Page({ params }: Props) {
  return <CampaignPage id={(await params).id} />
}
