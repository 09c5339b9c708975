import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ItemPage } from '@/components/admin/item/item-page.tsx'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.items') }
}

export default async function Page({ params }: Props) {
  return <ItemPage id={(await params).id} />
}
