'use client'
import { useTranslations } from 'next-intl'
import type { Order } from '@/api/team-shapes.ts'
import { StaleNote } from '../stale-note.tsx'
import { ChangeRefused } from './change-refused.tsx'
import { OrderActions } from './order-actions.tsx'
import { OrderCustomer } from './order-customer.tsx'
import { OrderDelivery } from './order-delivery.tsx'
import { OrderHeading } from './order-heading.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderTimeline } from './order-timeline.tsx'
import { Section } from './section.tsx'
import { useStatusChange } from './use-order.ts'

/** One order as a sheet of paper: facts first, what happened beside them. */
export function OrderSheet({ order, problem }: { order: Order; problem: unknown }) {
  const t = useTranslations('admin.order')
  const change = useStatusChange(order)
  return (
    <article className="mx-auto flex max-w-6xl flex-col gap-5">
      <OrderHeading order={order} saving={change.isPending}>
        <OrderActions order={order} change={change} />
      </OrderHeading>
      {change.isError ? <ChangeRefused problem={change.error} order={order} /> : null}
      {problem ? <StaleNote problem={problem} /> : null}
      <div className="grid items-start gap-5 print:block! print:space-y-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid gap-5 sm:grid-cols-2">
          <OrderLines order={order} />
          <OrderCustomer order={order} />
          <OrderDelivery order={order} />
          {order.note ? (
            <Section title={t('note')} className="sm:col-span-2">
              <p className="break-words">
                <bdi className="whitespace-pre-line">{order.note}</bdi>
              </p>
            </Section>
          ) : null}
        </div>
        <OrderTimeline order={order} saving={change.isPending} />
      </div>
    </article>
  )
}
