import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditPage } from '@/components/admin/audit/audit-page.tsx'
import { ClientMessages } from '@/i18n/client-messages.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.audit') }
}

export default function Page() {
  return (
    <ClientMessages namespaces={['common', 'admin', 'audit']}>
      <AuditPage />
    </ClientMessages>
  )
}
