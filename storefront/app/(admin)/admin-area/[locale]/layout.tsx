import '@/app/globals.css'
import '../../admin.css'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { AdminProviders } from '@/components/admin/providers.tsx'
import { Document } from '@/components/document.tsx'
import { ClientMessages } from '@/i18n/client-messages.tsx'
import { isLocale } from '@/lib/locale.ts'
import { readTheme, themeCookie } from '@/lib/theme.ts'

export const metadata: Metadata = { title: { default: 'Sadu', template: '%s · Sadu' }, robots: { index: false } }

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

/** The team's area: a client shell on its own origin. Nothing here is rendered for anyone in particular. */
export default async function AdminLayout({ params, children }: Props) {
  const { locale } = await params
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  return (
    <Document locale={isLocale(locale) ? locale : 'en'} theme={theme === 'system' ? undefined : theme}>
      <ClientMessages namespaces={['common', 'auth', 'account', 'admin', 'campaign', 'permission']}>
        <AdminProviders>{children}</AdminProviders>
      </ClientMessages>
    </Document>
  )
}
