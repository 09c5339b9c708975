import '@/app/globals.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Document } from '@/components/document.tsx'
import { isLocale } from '@/lib/locale.ts'
import { markUrl } from '@/lib/mark.ts'

export const metadata: Metadata = { title: 'Sadu', icons: { icon: markUrl } }

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

/** Pages without a tenant: the landing page, and what is said where no storefront can be shown. */
export default async function PlainLayout({ params, children }: Props) {
  const { locale } = await params
  return <Document locale={isLocale(locale) ? locale : 'en'}>{children}</Document>
}
