'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Contact } from '@/api/team-shapes.ts'
import { Money } from '@/components/money.tsx'
import { inDigits } from '@/lib/format.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** What came from this person in all; a kind they never used is left out. */
export function Totals({ totals }: { totals: Contact['totals'] }) {
  const t = useTranslations('admin.contact.totals')
  const { reader } = useTenant()
  const { orders, donations, pledges } = totals
  return (
    <ul className="grid gap-3 sm:grid-cols-3">
      {orders.count > 0 ? (
        <Total words={inDigits(t('orders', { count: orders.count }), reader)}>
          <Money money={orders.total} reader={reader} />
        </Total>
      ) : null}
      {donations.count > 0 ? (
        <Total words={inDigits(t('donations', { count: donations.count }), reader)}>
          <Money money={donations.total} reader={reader} />
        </Total>
      ) : null}
      {pledges.count > 0 ? (
        <Total
          words={inDigits(t('pledges', { count: pledges.count }), reader)}
          note={t.rich('kept', { kept: () => <Money money={pledges.kept} reader={reader} /> })}
        >
          <Money money={pledges.promised} reader={reader} />
        </Total>
      ) : null}
    </ul>
  )
}

function Total({ words, note, children }: { words: string; note?: ReactNode; children: ReactNode }) {
  return (
    <li className="rounded-lg border bg-card p-4">
      <p className="text-muted-foreground text-sm">{words}</p>
      <p className="mt-1 font-semibold text-lg">{children}</p>
      {note ? <p className="text-muted-foreground text-sm">{note}</p> : null}
    </li>
  )
}
