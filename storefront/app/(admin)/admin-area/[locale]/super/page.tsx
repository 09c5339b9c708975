import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TenantsPage } from '@/components/admin/super/tenants-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('super'))('tenants.title') }
}

export default function Page() {
  return <TenantsPage />
}
