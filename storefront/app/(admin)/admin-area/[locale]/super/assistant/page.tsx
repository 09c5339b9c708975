import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AssistantPage } from '@/components/admin/super/assistant-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('super'))('assistant.title') }
}

export default function Page() {
  return <AssistantPage />
}
