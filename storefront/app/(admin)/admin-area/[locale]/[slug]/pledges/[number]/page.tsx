import type { Metadata } from 'next'
import { PledgePage } from '@/components/admin/pledge/pledge-page.tsx'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

export default async function Page({ params }: Props) {
  return <PledgePage number={(await params).number} />
}
