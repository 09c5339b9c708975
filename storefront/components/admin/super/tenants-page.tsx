'use client'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { TenantList } from '@/api/super-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { cn } from '@/lib/cn.ts'
import {
  readTenantsQuery,
  type TenantsQuery,
  tenantsAddress,
  tenantsPerPage,
  tenantsQuestion,
} from '@/lib/super/tenants-query.ts'
import { LoadFailed } from '../load-failed.tsx'
import { OffsetPager } from './offset-pager.tsx'
import { TenantCards } from './tenant-cards.tsx'
import { TenantFilters } from './tenant-filters.tsx'
import { TenantsTable } from './tenants-table.tsx'
import { useSuperList } from './use-super.ts'

/** Every tenant of the platform with its figures. What is shown stands in the address. */
export function TenantsPage() {
  const t = useTranslations('super.tenants')
  const search = useSearchParams()
  const query = useMemo(() => readTenantsQuery(new URLSearchParams(search)), [search])
  const tenants = useSuperList<TenantList>(tenantsQuestion(query))
  const list = tenants.data
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-baseline gap-x-3">
        <h1 className="text-2xl">{t('title')}</h1>
        <p role="status" className="text-muted-foreground tabular-nums">
          {list ? t('count', { count: list.page.total }) : null}
        </p>
      </header>
      <TenantFilters query={query} onChange={show} />
      {list ? (
        list.data.length === 0 ? (
          <NoTenants query={query} />
        ) : (
          <div
            aria-busy={tenants.isPlaceholderData}
            className={cn('transition-opacity duration-150', tenants.isPlaceholderData && 'opacity-50')}
          >
            <TenantsTable list={list} query={query} />
            <TenantCards list={list} />
          </div>
        )
      ) : tenants.isError ? (
        <LoadFailed problem={tenants.error} retry={() => void tenants.refetch()} />
      ) : (
        <Skeleton shape="card" className="h-96" />
      )}
      {list ? <OffsetPager page={list.page} hrefOf={offset => tenantsAddress({ ...query, offset })} /> : null}
    </div>
  )
}

/** Typing goes on at one place in the history, a choice makes a step one can go back from. */
function show(query: TenantsQuery, { step }: { step: boolean }) {
  const address = tenantsAddress({ ...query, offset: 0 })
  if (step) window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
}

function NoTenants({ query }: { query: TenantsQuery }) {
  const t = useTranslations('super.tenants')
  const isFiltered = Boolean(query.q || query.status || query.offset >= tenantsPerPage)
  return (
    <EmptyState
      title={t(isFiltered ? 'nothing' : 'none')}
      action={
        isFiltered ? (
          <Button
            variant="outline"
            onClick={() => show({ q: '', status: undefined, sort: query.sort, offset: 0 }, { step: true })}
          >
            {t('showAll')}
          </Button>
        ) : undefined
      }
    >
      {t(isFiltered ? 'nothingText' : 'noneText')}
    </EmptyState>
  )
}
