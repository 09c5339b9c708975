import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { VerificationsPage } from '@/components/admin/super/verifications-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('super'))('verification.queue') }
}

export default function Page() {
  return <VerificationsPage />
}
