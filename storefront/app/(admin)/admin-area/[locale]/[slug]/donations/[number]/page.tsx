import type { Metadata } from 'next'
import { DonationPage } from '@/components/admin/donation/donation-page.tsx'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

export default async function Page({ params }: Props) {
  return <DonationPage number={(await params).number} />
}
