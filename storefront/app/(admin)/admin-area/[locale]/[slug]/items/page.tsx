import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ItemsPage } from '@/components/admin/items/items-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.items') }
}

export default function Page() {
  return <ItemsPage />
}
