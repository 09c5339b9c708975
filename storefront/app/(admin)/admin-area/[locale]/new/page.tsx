import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewStore } from '@/components/admin/found/new-store.tsx'
import { readSettings } from '@/settings.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('newStore.title') }
}

export default function Page() {
  return <NewStore shopOrigin={readSettings().shopOrigin} />
}
