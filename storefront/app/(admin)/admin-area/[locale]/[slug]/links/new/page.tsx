import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewLink } from '@/components/admin/links/new-link.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('links.new') }
}

export default function Page() {
  return <NewLink />
}
