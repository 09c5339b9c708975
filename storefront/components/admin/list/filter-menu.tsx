'use client'
import { SlidersHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover.tsx'
import { withFilters } from '@/lib/admin/list-query.ts'
import { lists } from '@/lib/admin/lists.ts'
import { formatNumber } from '@/lib/format.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { FilterFields } from './filter-fields.tsx'
import { moreFilters } from './filter-words.ts'
import { useList } from './list-context.tsx'

/** Everything a list can be narrowed by beside words and status. */
export function FilterMenu() {
  const t = useTranslations('admin.filter')
  const { list, query, filter } = useList()
  const { reader } = useTenant()
  const [open, setOpen] = useState(false)
  const known = moreFilters.filter(name => name in lists[list].filters)
  const set = known.filter(name => query.filters[name]).length
  if (known.length === 0) return null
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const chosen = [...given].map(([name, value]) => [name, String(value).trim().replace(',', '.')])
    setOpen(false)
    filter(withFilters(query.filters, Object.fromEntries(chosen)))
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button
          variant="outline"
          size="sm"
          className="max-md:min-h-11"
          aria-label={set ? t('openSet', { count: set }) : t('open')}
        >
          <SlidersHorizontal aria-hidden />
          <span className="max-sm:sr-only">{t('open')}</span>
          {set > 0 ? <bdi className="tabular-nums">{formatNumber(set, reader)}</bdi> : null}
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={t('open')}>
        <form onSubmit={apply} className="flex flex-col gap-4" noValidate>
          <FilterFields known={known} values={query.filters} />
          <Button type="submit">{t('apply')}</Button>
        </form>
      </PopoverContent>
    </Popover>
  )
}
