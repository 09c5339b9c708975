'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Button } from '@/components/ui/button.tsx'
import { formatBrief, formatDay, formatNumber, inDigits } from '@/lib/format.ts'
import type { Part } from '@/lib/give/instalments.ts'

const atFirst = 12

type Props = { parts: readonly Part[]; className?: string }

/** The plan as leaves of a calendar: when, and how much. */
export function PledgePlan({ parts, className }: Props) {
  const t = useTranslations('pledge')
  const shop = useShop()
  const [whole, setWhole] = useState(false)
  const shown = whole ? parts : parts.slice(0, atFirst)
  return (
    <div className={className}>
      <ol aria-label={t('plan')} className="grid grid-cols-[repeat(auto-fill,minmax(5.25rem,1fr))] gap-2">
        {shown.map(part => (
          <li key={part.position} className="overflow-hidden rounded-md border bg-card text-center">
            <p className="bg-accent-soft py-1 text-accent-ink text-xs">{formatDay(part.dueOn, shop, 'month')}</p>
            <p className="pt-1.5 font-semibold text-xl tabular-nums leading-tight">
              {formatNumber(Number(part.dueOn.slice(8)), shop)}
            </p>
            <p className="px-1 pb-2 text-sm tabular-nums">
              <bdi className="whitespace-nowrap">{formatBrief(part.amount, shop)}</bdi>
            </p>
          </li>
        ))}
      </ol>
      {shown.length < parts.length ? (
        <Button variant="link" className="-ms-5 mt-1" onClick={() => setWhole(true)}>
          {inDigits(t('showAll', { count: parts.length }), shop)}
        </Button>
      ) : null}
    </div>
  )
}
