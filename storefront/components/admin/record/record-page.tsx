'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Problem } from '@/api/problem.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { lastListPath } from '../list/last-list.ts'
import { LoadFailed } from '../load-failed.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import type { RecordKind } from '../status-badge.tsx'
import { RecordSkeleton } from './record-skeleton.tsx'
import { useRecord } from './use-record.ts'

type Props<Detail> = {
  kind: RecordKind
  number: string
  /** `problem`: reading it anew failed; what was read before is shown. */
  children: (record: Detail, problem: unknown) => ReactNode
}

/** One record, or why it is not there. */
export function RecordPage<Detail>({ kind, number, children }: Props<Detail>) {
  const t = useTranslations(`admin.${kind}`)
  const { slug } = useTenant()
  const { data: record, error, refetch } = useRecord<Detail>(kind, number)
  const refused = error instanceof Problem && error.status === 403
  return (
    <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 max-md:pb-28 lg:px-8 lg:py-7">
      {record && !refused ? (
        children(record, error)
      ) : record === null ? (
        <EmptyState
          as="h1"
          title={t('missing.title', { number })}
          action={
            <Button asChild variant="outline">
              <Link href={lastListPath(slug, kind)}>{t('title')}</Link>
            </Button>
          }
        >
          {t('missing.text')}
        </EmptyState>
      ) : error ? (
        <LoadFailed problem={error} retry={() => void refetch()} />
      ) : (
        <RecordSkeleton />
      )}
    </main>
  )
}
