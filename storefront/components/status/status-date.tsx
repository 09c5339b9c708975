'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { StatusChange } from '@/api/shapes.ts'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { formatDay } from '@/lib/format.ts'
import { addDays, isDate } from '@/lib/give/calendar.ts'
import { isolate } from '@/lib/isolate.ts'
import type { Actions } from './status-actions.tsx'

type Props = Pick<Actions, 'nextDate' | 'today' | 'latestDate' | 'isPlan'> & {
  change: (wanted: StatusChange) => Promise<boolean>
  busy: boolean
  onDone: (told: string) => void
}

/** Moves a pledge's next date; what follows in a plan moves along. */
export function StatusDate({ nextDate, today, latestDate, isPlan, change, busy, onDone }: Props) {
  const t = useTranslations('status')
  const shop = useShop()
  const [open, setOpen] = useState(false)
  const [date, setDate] = useState(nextDate ?? '')
  const [wrong, setWrong] = useState(false)
  const first = addDays(today, 1)

  async function save() {
    const fits = isDate(date) && date >= first && (!latestDate || date <= latestDate)
    setWrong(!fits)
    if (!fits || !(await change({ targetDate: date }))) return
    setOpen(false)
    onDone(t('moved', { date: isolate(formatDay(date, shop)) }))
  }

  if (!open) {
    return (
      <Button variant="outline" onClick={() => setOpen(true)}>
        {t('moveDate')}
      </Button>
    )
  }
  return (
    <form
      noValidate
      className="order-last flex w-full flex-col gap-4 rounded-lg border bg-card p-5"
      onSubmit={event => {
        event.preventDefault()
        if (!busy) save()
      }}
    >
      <Field
        label={t('newDate')}
        hint={isPlan ? t('newDateHint') : undefined}
        error={
          wrong
            ? latestDate
              ? t('dateWrong', { latest: isolate(formatDay(latestDate, shop)) })
              : t('dateEarly')
            : undefined
        }
        required
      >
        {control => (
          <Input
            {...control}
            type="date"
            name="targetDate"
            autoFocus
            className="max-w-60"
            min={first}
            max={latestDate ?? undefined}
            value={date}
            onChange={event => setDate(event.target.value)}
          />
        )}
      </Field>
      <div className="flex gap-3">
        <Button type="submit" aria-disabled={busy || undefined}>
          {t('saveDate')}
        </Button>
        <Button variant="ghost" onClick={() => setOpen(false)}>
          {t('keepDate')}
        </Button>
      </div>
    </form>
  )
}
