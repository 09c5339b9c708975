'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Storefront } from '@/api/shapes.ts'
import type { OfficeOrder, Order } from '@/api/team-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { readOfficeOrder } from '@/lib/admin/office-order.ts'
import { CheckEntry, Group, LongEntry } from '../form/entries.tsx'
import { EntryFrame } from '../form/entry-frame.tsx'
import { PersonEntries } from '../form/person-entries.tsx'
import { useEntry } from '../form/use-entry.ts'
import { lastListPath } from '../list/last-list.ts'
import { liveKey } from '../list/live-query.ts'
import { RecordSkeleton } from '../record/record-skeleton.tsx'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { ItemLines } from './item-lines.tsx'
import { SumEntries } from './sum-entries.tsx'
import { useLines } from './use-lines.ts'
import { WhereEntries } from './where-entries.tsx'

/** What was ordered by phone, by message or over the counter. */
export function NewOrder() {
  const { store } = useTenant()
  if (store) return <OrderEntry store={store} />
  return (
    <main id="main" className="px-4 py-5 lg:px-8 lg:py-7">
      <RecordSkeleton />
    </main>
  )
}

function OrderEntry({ store }: { store: Storefront }) {
  const t = useTranslations('admin.orders')
  const { slug } = useTenant()
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  const chosen = useLines()
  const [method, setMethod] = useState(store.delivery.methods[0] ?? 'pickup')
  const { delivery: terms, currency } = store
  const { lines } = chosen
  const entry = useEntry<OfficeOrder, Pick<Order, 'number'>>({
    read: given => readOfficeOrder(given, { lines, method, terms, currency }),
    send: (body, headers) =>
      call<Pick<Order, 'number'>>(`/tenants/${encodeURIComponent(slug)}/orders`, {
        method: 'POST',
        body,
        headers,
      }).catch(problem => {
        // A price may have changed, or others were quicker: what is shown is what there is by now.
        void chosen.readAnew()
        throw problem
      }),
    onDone: ({ number }) => {
      void client.invalidateQueries({ queryKey: liveKey(slug, 'orders') })
      announce(t('entry.done', { number }))
      router.push(`/${slug}/orders/${number}`)
    },
  })
  return (
    <EntryFrame
      title={t('new')}
      text={t('entry.text')}
      back={{ href: lastListPath(slug, 'orders'), words: t('title') }}
      submit={t('entry.submit')}
      entry={entry}
    >
      <ItemLines chosen={chosen} />
      <Group title={t('entry.customer')}>
        <PersonEntries at="customer" phoneNeeded />
      </Group>
      <WhereEntries store={store} method={method} onMethod={setMethod} />
      <SumEntries lines={lines} terms={terms} method={method} />
      <Group title={t('entry.rest')}>
        <LongEntry name="note" label={t('entry.note')} maxLength={1000} />
        <CheckEntry name="confirm" label={t('entry.confirm')} note={t('entry.confirmNote')} defaultChecked />
      </Group>
    </EntryFrame>
  )
}
