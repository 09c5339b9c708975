import type { Metadata } from 'next'
import { TenantPage } from '@/components/admin/super/tenant-page.tsx'
import { readSettings } from '@/settings.ts'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).slug }
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  return <TenantPage slug={slug} shopOrigin={readSettings().shopOrigin} />
}
