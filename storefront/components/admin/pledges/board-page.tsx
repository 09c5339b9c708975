'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Board } from '@/api/team-shapes.ts'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { liveKey, liveOptions } from '../list/live-query.ts'
import { LoadFailed } from '../load-failed.tsx'
import { BackLink } from '../record/back-link.tsx'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { StaleNote } from '../stale-note.tsx'
import { Buckets } from './buckets.tsx'
import { KeptRates } from './kept-rates.tsx'

/** What is expected, what is late and for how long, and how many promises are kept. */
export function BoardPage() {
  const t = useTranslations('admin.pledges')
  const { slug, live } = useTenant()
  const board = useQuery({
    queryKey: liveKey(slug, 'pledges', 'board'),
    queryFn: ({ signal }) => call<Board>(`/tenants/${encodeURIComponent(slug)}/pledges/board`, { signal }),
    ...liveOptions(live),
  })
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-col gap-5 px-4 py-5 lg:px-8 lg:py-7">
      <header>
        <BackLink href={`/${slug}/pledges`}>{t('title')}</BackLink>
        <h1 className="mt-1 text-2xl">{t('board.title')}</h1>
        <p className="mt-1 text-muted-foreground">{t('board.text')}</p>
      </header>
      {board.data && board.isError ? <StaleNote problem={board.error} /> : null}
      {board.data ? (
        <>
          <Buckets buckets={board.data.buckets} />
          <KeptRates kept={board.data.kept} />
        </>
      ) : board.isError ? (
        <LoadFailed problem={board.error} retry={() => void board.refetch()} />
      ) : (
        <div className="grid gap-4 sm:grid-cols-3">
          {['a', 'b', 'c', 'd', 'e', 'f'].map(key => (
            <Skeleton key={key} shape="card" className="h-28" />
          ))}
        </div>
      )}
    </main>
  )
}
