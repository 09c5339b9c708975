'use client'
import { useTranslations } from 'next-intl'
import { type Order, orderStatuses } from '@/api/team-shapes.ts'
import { formatDate } from '@/lib/format.ts'
import { type StatusChange, withStatus } from '@/lib/orders/change-status.ts'
import { CameFrom } from '../record/came-from.tsx'
import { ChangeRefused } from '../record/change-refused.tsx'
import { NoteSection } from '../record/note-section.tsx'
import { Person } from '../record/person.tsx'
import { RecordHeading } from '../record/record-heading.tsx'
import { StatusLink } from '../record/status-link.tsx'
import { Timeline } from '../record/timeline.tsx'
import { useRecordChange } from '../record/use-record.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { StaleNote } from '../stale-note.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { OrderActions } from './order-actions.tsx'
import { OrderDelivery } from './order-delivery.tsx'
import { OrderDocuments } from './order-documents.tsx'
import { OrderLines } from './order-lines.tsx'

/** One order as a sheet of paper: facts first, what happened beside them. */
export function OrderSheet({ order, problem }: { order: Order; problem: unknown }) {
  const t = useTranslations('admin.order')
  const { reader } = useTenant()
  const change = useRecordChange<Order, StatusChange>({ kind: 'orders', record: order, foresee: withStatus })
  return (
    <article className="mx-auto flex max-w-6xl flex-col gap-5">
      <RecordHeading
        kind="orders"
        number={order.number}
        badge={<StatusBadge kind="orders" status={order.status} />}
        facts={t(order.channel === 'office' ? 'entered' : 'placed', { when: formatDate(order.placedAt, reader) })}
        saving={change.isPending}
        aside={<OrderDocuments number={order.number} />}
      >
        <OrderActions order={order} change={change} />
      </RecordHeading>
      {change.isError ? (
        <ChangeRefused problem={change.error} kind="orders" status={order.status} statuses={orderStatuses} />
      ) : null}
      {problem ? <StaleNote problem={problem} /> : null}
      <div className="grid items-start gap-5 print:block! print:space-y-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid gap-5 sm:grid-cols-2">
          <OrderLines order={order} />
          <Person title={t('customer')} person={order.customer} locale={order.locale} contactId={order.contactId} />
          <OrderDelivery order={order} />
          <NoteSection note={order.note} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Timeline events={order.timeline} saving={change.isPending} />
          <StatusLink kind="orders" number={order.number} url={order.statusUrl} />
          <CameFrom attribution={order.attribution} channel={order.channel} />
        </div>
      </div>
    </article>
  )
}
