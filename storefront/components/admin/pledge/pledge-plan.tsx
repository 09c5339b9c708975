'use client'
import { CircleCheckBig, CircleDashed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Pledge } from '@/api/team-shapes.ts'
import { Money } from '@/components/money.tsx'
import { formatDay } from '@/lib/admin/days.ts'
import { restOf } from '@/lib/admin/share.ts'
import { formatNumber } from '@/lib/format.ts'
import { Section } from '../record/section.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { TimelinessBadge } from '../status-badge.tsx'
import { PartPayments } from './part-payments.tsx'

type Instalment = Pledge['instalments'][number]

/** Every part with its date, what has come of it, and by which gift. */
export function PledgePlan({ pledge }: { pledge: Pledge }) {
  const t = useTranslations('admin.pledge')
  return (
    <Section title={t('plan')} className="sm:col-span-2">
      <ol className="divide-y">
        {pledge.instalments.map(instalment => (
          <Part
            key={instalment.position}
            pledge={pledge.number}
            instalment={instalment}
            payments={pledge.payments.filter(({ position }) => position === instalment.position)}
          />
        ))}
      </ol>
    </Section>
  )
}

type PartProps = { pledge: string; instalment: Instalment; payments: Pledge['payments'] }

function Part({ pledge, instalment, payments }: PartProps) {
  const t = useTranslations('admin.pledge')
  const { reader } = useTenant()
  const { position, dueOn, amount, settled, timeliness } = instalment
  const rest = restOf(amount, settled)
  const done = !/[1-9]/.test(rest.amount)
  const Icon = done ? CircleCheckBig : CircleDashed
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3 first:pt-0 last:pb-0">
      <Icon aria-hidden className={`size-5 shrink-0 stroke-[1.5] ${done ? 'text-success' : 'text-muted-foreground'}`} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <span className="sr-only">{t('part', { position: formatNumber(position, reader) })}</span>
          <span className="font-semibold">{formatDay(dueOn, reader)}</span>
          {timeliness && !done ? <TimelinessBadge timeliness={timeliness} /> : null}
        </p>
        {payments.length > 0 ? <PartPayments pledge={pledge} payments={payments} /> : null}
      </div>
      <p className="text-end text-sm">
        <Money money={amount} reader={reader} className={done ? 'text-muted-foreground' : 'font-semibold'} />
        {!done && rest.amount !== amount.amount ? (
          <span className="block text-muted-foreground text-xs">
            {t.rich('left', { amount: () => <Money money={rest} reader={reader} /> })}
          </span>
        ) : null}
      </p>
    </li>
  )
}
