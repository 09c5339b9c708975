import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewItem } from '@/components/admin/item/new-item.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('items.new') }
}

export default function Page() {
  return <NewItem />
}
