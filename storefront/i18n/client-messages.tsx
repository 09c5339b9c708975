import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Hands client components only the namespaces they use, so a page does not ship every text of the product. */
export async function ClientMessages({ namespaces, children }: { namespaces: string[]; children: ReactNode }) {
  const all = (await getMessages()) as Record<string, Record<string, unknown>>
  const picked = Object.fromEntries(namespaces.map(namespace => [namespace, all[namespace] ?? {}]))
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>
}
