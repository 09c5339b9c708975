'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { tenantStatuses } from '@/api/super-shapes.ts'
import { Input } from '@/components/ui/input.tsx'
import { NativeSelect } from '@/components/ui/native-select.tsx'
import { type TenantSort, type TenantsQuery, tenantSortNames } from '@/lib/super/tenants-query.ts'

type Props = { query: TenantsQuery; onChange: (query: TenantsQuery, how: { step: boolean }) => void }

const pauseMs = 300

export function TenantFilters({ query, onChange }: Props) {
  const t = useTranslations('super.tenants')
  const status = useTranslations('super.status')
  const choose = (change: Partial<TenantsQuery>) => onChange({ ...query, ...change }, { step: true })
  return (
    <div className="flex flex-wrap gap-2 max-sm:[&>span]:min-w-0 max-sm:[&>span]:flex-1">
      <SearchBox query={query} onChange={onChange} />
      <NativeSelect
        aria-label={t('status')}
        className="md:h-9 md:text-sm"
        value={query.status ?? ''}
        onChange={({ target }) => choose({ status: tenantStatuses.find(one => one === target.value) })}
      >
        <option value="">{t('anyStatus')}</option>
        {tenantStatuses.map(one => (
          <option key={one} value={one}>
            {status(one)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        aria-label={t('sort')}
        className="md:h-9 md:text-sm"
        value={query.sort}
        onChange={({ target }) => choose({ sort: target.value as TenantSort })}
      >
        {tenantSortNames.flatMap(name =>
          (name === 'slug' ? [name, `-${name}`] : [`-${name}`, name]).map(sort => (
            <option key={sort} value={sort}>
              {t(`sorts.${sort}` as 'sorts.slug')}
            </option>
          )),
        )}
      </NativeSelect>
    </div>
  )
}

/** Looks for what is typed once the typing pauses. */
function SearchBox({ query, onChange }: Props) {
  const t = useTranslations('super.tenants')
  const [typed, setTyped] = useState(query.q)
  const sent = useRef(query.q)
  useEffect(() => {
    // Someone went back, or asked for everything.
    if (query.q !== sent.current) setTyped(query.q)
    sent.current = query.q
  }, [query.q])
  useEffect(() => {
    const q = typed.trim()
    if (q === sent.current) return
    const timer = setTimeout(() => {
      sent.current = q
      onChange({ ...query, q }, { step: false })
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [typed, query, onChange])
  return (
    <search className="relative min-w-0 grow max-sm:basis-full sm:max-w-sm">
      <Search
        aria-hidden
        className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 stroke-[1.5] text-muted-foreground"
      />
      <Input
        type="search"
        enterKeyHint="search"
        dir="auto"
        aria-label={t('search')}
        placeholder={t('searchFor')}
        className="ps-9 md:h-9 md:text-sm"
        maxLength={160}
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
    </search>
  )
}
