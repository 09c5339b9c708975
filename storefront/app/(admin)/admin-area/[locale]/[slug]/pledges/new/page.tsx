import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewPledge } from '@/components/admin/pledges/new-pledge.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('pledges.new') }
}

export default function Page() {
  return <NewPledge />
}
