'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { withFilters } from '@/lib/admin/list-query.ts'
import { ShallowLink } from '../shallow-link.tsx'
import { moreFilters, useFilterWords } from './filter-words.ts'
import { useList } from './list-context.tsx'

/** What the list is narrowed to; a press takes one of them away. */
export function FilterChips() {
  const t = useTranslations('admin.filter')
  const { query, pathOf } = useList()
  const say = useFilterWords()
  const set = moreFilters.filter(name => query.filters[name])
  if (set.length === 0) return null
  return (
    <ul aria-label={t('active')} className="-mt-1 flex flex-wrap items-center gap-2">
      {set.map(name => (
        <li key={name}>
          <ShallowLink
            href={pathOf({ filters: withFilters(query.filters, { [name]: undefined }) })}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-accent-line bg-accent-soft ps-3 pe-2 text-accent-ink text-sm max-md:min-h-10"
          >
            <bdi>{say(name, query.filters[name] ?? '')}</bdi>
            <X aria-hidden className="size-3.5 stroke-2" />
            <span className="sr-only">{t('remove')}</span>
          </ShallowLink>
        </li>
      ))}
      <li>
        <ShallowLink
          href={pathOf({})}
          className="inline-flex min-h-8 items-center px-1 text-muted-foreground text-sm underline-offset-4 hover:underline"
        >
          {t('clear')}
        </ShallowLink>
      </li>
    </ul>
  )
}
