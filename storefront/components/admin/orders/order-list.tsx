'use client'
import { useTranslations } from 'next-intl'
import { Problem } from '@/api/problem.ts'
import type { ListQuery } from '@/lib/orders/list-query.ts'
import { LoadFailed } from '../load-failed.tsx'
import { StaleNote } from '../stale-note.tsx'
import { ArrivalsAnnouncement } from './arrivals-announcement.tsx'
import { ArrivalsBar } from './arrivals-bar.tsx'
import { OrdersEmpty } from './orders-empty.tsx'
import { OrdersSkeleton } from './orders-skeleton.tsx'
import { OrdersTable } from './orders-table.tsx'
import { Pager } from './pager.tsx'
import { useOrderList } from './use-order-list.ts'

const nobody: ReadonlySet<string> = new Set()

export function OrderList({ query }: { query: ListQuery }) {
  const t = useTranslations('admin.list')
  const { list, page, rows, arrived, fresh, waiting, showArrivals, trail } = useOrderList(query)
  if (page.isError && (!rows || isFinal(page.error))) {
    // An old link may carry a cursor the API has forgotten: that is a page without orders, not a breakdown.
    if (query.cursor && page.error instanceof Problem && page.error.status === 400) return <OrdersEmpty query={query} />
    return (
      <div className="rounded-lg border bg-card">
        <LoadFailed problem={page.error} retry={() => void page.refetch()} />
      </div>
    )
  }
  if (!rows) return <OrdersSkeleton />
  const next = page.data?.page.nextCursor ?? null
  return (
    <>
      <ArrivalsAnnouncement key={query.status ?? 'all'} fresh={fresh} />
      {page.isError ? <StaleNote problem={page.error} /> : null}
      <ArrivalsBar count={waiting} show={showArrivals} />
      {rows.length === 0 && !page.isPlaceholderData ? (
        <OrdersEmpty query={query} />
      ) : (
        <OrdersTable rows={rows} arrived={arrived ?? nobody} leaving={page.isPlaceholderData} list={list} />
      )}
      <footer className="flex min-h-9 items-center justify-between gap-4">
        <p className="text-muted-foreground text-xs max-lg:invisible print:hidden">
          {t.rich('keys', { k: key => <kbd className="rounded-sm border bg-card px-1.5 py-0.5 font-sans">{key}</kbd> })}
        </p>
        <Pager query={query} before={trail.before} next={next} onStep={trail.step} />
      </footer>
    </>
  )
}

/** Refusals after which nothing that was read before may stay in view. */
function isFinal(problem: unknown): boolean {
  return problem instanceof Problem && (problem.status === 403 || problem.status === 404)
}
