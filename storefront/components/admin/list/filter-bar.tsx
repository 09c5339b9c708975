'use client'
import { ListChecks } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterMenu } from './filter-menu.tsx'
import { SavedFilters } from './saved-filters.tsx'
import { SearchField } from './search-field.tsx'
import type { Selection } from './selection.tsx'

/** Words, then the rest: one line on a desk and on a phone. */
export function FilterBar({ selection }: { selection: Selection | undefined }) {
  const t = useTranslations('admin.list')
  return (
    <>
      <div className="flex items-center gap-2 print:hidden">
        <SearchField />
        <FilterMenu />
        <SavedFilters />
        {selection ? (
          <Button
            variant={selection.choosing ? 'secondary' : 'outline'}
            size="sm"
            className="min-h-11 md:hidden"
            aria-pressed={selection.choosing}
            aria-label={t('choose')}
            onClick={() => selection.choose(!selection.choosing)}
          >
            <ListChecks aria-hidden />
          </Button>
        ) : null}
      </div>
      <FilterChips />
    </>
  )
}
