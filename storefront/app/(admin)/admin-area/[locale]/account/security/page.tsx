import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SecurityPage } from '@/components/admin/account/security-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('security.title') }
}

export default function Page() {
  return <SecurityPage />
}
