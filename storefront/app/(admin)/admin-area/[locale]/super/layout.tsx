import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SuperShell } from '@/components/admin/super/super-shell.tsx'
import { ClientMessages } from '@/i18n/client-messages.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: { default: t('super.title'), template: `%s · ${t('super.title')}` } }
}

/** Its texts are read by those who run the platform only. */
export default function SuperLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages namespaces={['common', 'auth', 'account', 'admin', 'errors', 'super']}>
      <SuperShell>{children}</SuperShell>
    </ClientMessages>
  )
}
