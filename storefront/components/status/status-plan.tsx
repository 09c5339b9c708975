import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { StatusPage } from '@/api/shapes.ts'
import { Money } from '@/components/money.tsx'
import { cn } from '@/lib/cn.ts'
import { formatDay, type Reader } from '@/lib/format.ts'
import { toMinor } from '@/lib/minor-units.ts'

type Part = StatusPage['instalments'][number]

/** Every date of a pledge: which were kept, which is next. */
export function StatusPlan({ instalments, reader }: { instalments: Part[]; reader: Reader }) {
  const t = useTranslations('status')
  return (
    <ol aria-label={t('plan')} className="divide-y border-t">
      {instalments.map(part => (
        <li key={part.position} className="flex flex-wrap items-baseline justify-between gap-x-4 py-3">
          <span className={cn(isKept(part) && 'text-muted-foreground')}>{formatDay(part.dueOn, reader)}</span>
          <span className="flex items-baseline gap-3">
            <PartState part={part} reader={reader} />
            <Money money={part.amount} reader={reader} className={cn(isKept(part) && 'text-muted-foreground')} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function PartState({ part, reader }: { part: Part; reader: Reader }) {
  const t = useTranslations('status')
  if (isKept(part)) {
    return (
      <span className="inline-flex items-center gap-1 text-sm text-success">
        <CircleCheck aria-hidden className="size-4 self-center stroke-[1.5]" />
        {t('kept')}
      </span>
    )
  }
  if (toMinor(part.settled.amount) > 0n) {
    return (
      <span className="text-muted-foreground text-sm">
        {t.rich('partly', { amount: () => <Money money={part.settled} reader={reader} /> })}
      </span>
    )
  }
  if (part.timeliness === 'due') return <span className="text-sm text-warning">{t('due')}</span>
  if (part.timeliness === 'overdue') return <span className="text-sm text-warning">{t('overdue')}</span>
  return null
}

function isKept({ amount, settled }: Part): boolean {
  return toMinor(settled.amount) >= toMinor(amount.amount)
}
