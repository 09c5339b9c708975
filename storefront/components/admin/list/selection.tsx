'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { cn } from '@/lib/cn.ts'

/** What is chosen for a change of many at once, by number: it holds over pages, and ends with the filter. */
export type Selection = {
  numbers: ReadonlySet<string>
  has: (number: string) => boolean
  toggle: (numbers: string[], chosen: boolean) => void
  replace: (numbers: string[]) => void
  /** Whether a phone, which shows no boxes otherwise, shows them. */
  choosing: boolean
  choose: (choosing: boolean) => void
}

/** As many as the API changes in one call. */
export const mostAtOnce = 200

export function useSelection(list: string): Selection {
  const [kept, setKept] = useState<{ list: string; numbers: ReadonlySet<string> }>({ list, numbers: new Set() })
  const [choosing, choose] = useState(false)
  const numbers = kept.list === list ? kept.numbers : new Set<string>()
  const keep = (next: Iterable<string>) => setKept({ list, numbers: new Set([...next].slice(0, mostAtOnce)) })
  return {
    numbers,
    has: number => numbers.has(number),
    toggle: (some, chosen) =>
      keep(chosen ? [...numbers, ...some] : [...numbers].filter(number => !some.includes(number))),
    replace: keep,
    choosing: choosing || numbers.size > 0,
    choose: next => {
      choose(next)
      if (!next) keep([])
    },
  }
}

const box = 'size-4.5 cursor-pointer rounded-sm accent-(--accent-ink)'
const target = 'relative z-1 grid cursor-pointer place-content-center'

export function SelectRow({ number, selection }: { number: string; selection: Selection }) {
  const t = useTranslations('admin.list')
  return (
    <td
      className={cn(
        'w-11 p-0 md:h-11 md:border-b md:group-last:border-0',
        selection.choosing ? 'max-md:absolute max-md:inset-y-0 max-md:start-0' : 'max-md:hidden',
      )}
    >
      <label className={cn(target, 'h-full min-h-11 w-14 md:w-11')}>
        <input
          type="checkbox"
          className={box}
          aria-label={t('select', { number })}
          checked={selection.has(number)}
          onChange={event => selection.toggle([number], event.target.checked)}
        />
      </label>
    </td>
  )
}

export function SelectAll({ rows, selection }: { rows: { number?: string }[]; selection: Selection }) {
  const t = useTranslations('admin.list')
  const numbers = rows.flatMap(row => row.number ?? [])
  const chosen = numbers.filter(selection.has).length
  return (
    <label className={cn(target, 'h-10 w-11')}>
      <input
        type="checkbox"
        className={box}
        aria-label={t('selectAll')}
        checked={chosen > 0 && chosen === numbers.length}
        ref={input => {
          if (input) input.indeterminate = chosen > 0 && chosen < numbers.length
        }}
        onChange={event => selection.toggle(numbers, event.target.checked)}
      />
    </label>
  )
}
