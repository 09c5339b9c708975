import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SetupPage } from '@/components/admin/publication/setup-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('setup.title') }
}

export default function Page() {
  return <SetupPage />
}
