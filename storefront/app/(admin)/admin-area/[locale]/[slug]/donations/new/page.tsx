import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewDonation } from '@/components/admin/donations/new-donation.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('donations.new') }
}

export default function Page() {
  return <NewDonation />
}
