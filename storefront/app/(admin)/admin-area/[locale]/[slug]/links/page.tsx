import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinksPage } from '@/components/admin/links/links-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.links') }
}

export default function Page() {
  return <LinksPage />
}
