'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Problem } from '@/api/problem.ts'
import { LoadFailed } from '../load-failed.tsx'
import { StaleNote } from '../stale-note.tsx'
import { ArrivalsAnnouncement } from './arrivals-announcement.tsx'
import { ArrivalsBar } from './arrivals-bar.tsx'
import { BulkBar } from './bulk-bar.tsx'
import type { BulkMove } from './bulk-moves.ts'
import type { Column } from './columns.ts'
import { useList } from './list-context.tsx'
import { ListEmpty } from './list-empty.tsx'
import { ListSkeleton } from './list-skeleton.tsx'
import { Pager } from './pager.tsx'
import { RecordTable } from './record-table.tsx'
import type { Selection } from './selection.tsx'
import { useRecordList } from './use-record-list.ts'

const nobody: ReadonlySet<string> = new Set()

export type RecordListProps<Row> = {
  columns: Column<Row>[]
  /** What can be done to many at once; none for those who may only look. */
  moves: BulkMove[]
  first: ReactNode
}

export function RecordList<Row extends { id: string; number?: string }>({
  columns,
  moves,
  first,
  selection,
}: RecordListProps<Row> & { selection: Selection }) {
  const t = useTranslations('admin.list')
  const { query } = useList()
  const { list, page, name, rows, arrived, fresh, waiting, showArrivals, trail } = useRecordList<Row>()
  if (page.isError && (!rows || isFinal(page.error))) {
    // An old link may carry a cursor the API has forgotten: that is a page without records, not a breakdown.
    if (query.cursor && page.error instanceof Problem && page.error.status === 400) return <ListEmpty first={first} />
    return (
      <div className="rounded-lg border bg-card">
        <LoadFailed problem={page.error} retry={() => void page.refetch()} />
      </div>
    )
  }
  if (!rows) return <ListSkeleton columns={columns} />
  return (
    <>
      <ArrivalsAnnouncement key={name} fresh={fresh} />
      {page.isError ? <StaleNote problem={page.error} /> : null}
      <ArrivalsBar count={waiting} show={showArrivals} />
      {moves.length > 0 ? <BulkBar moves={moves} selection={selection} /> : null}
      {rows.length === 0 && !page.isPlaceholderData ? (
        <ListEmpty first={first} />
      ) : (
        <RecordTable
          rows={rows}
          columns={columns}
          arrived={arrived ?? nobody}
          leaving={page.isPlaceholderData}
          list={list}
          selection={moves.length > 0 ? selection : undefined}
        />
      )}
      <footer className="flex min-h-9 items-center justify-between gap-4">
        <p className="text-muted-foreground text-xs max-lg:invisible print:hidden">
          {t.rich('keys', { k: key => <kbd className="rounded-sm border bg-card px-1.5 py-0.5 font-sans">{key}</kbd> })}
        </p>
        <Pager before={trail.before} next={page.data?.page.nextCursor ?? null} onStep={trail.step} />
      </footer>
    </>
  )
}

/** Refusals after which nothing that was read before may stay in view. */
function isFinal(problem: unknown): boolean {
  return problem instanceof Problem && (problem.status === 403 || problem.status === 404)
}
