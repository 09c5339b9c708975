'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Problem } from '@/api/problem.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { RecordSkeleton } from '../record/record-skeleton.tsx'
import { call } from '../session.ts'

type Props<Row> = {
  queryKey: unknown[]
  path: string
  missing: { title: string; text: string; back: { href: string; words: string } }
  children: (row: Row) => ReactNode
}

/** One row to be changed, or why it is not there. It is read once: what is being typed is not overtaken by a later answer. */
export function KeptPage<Row>({ queryKey, path, missing, children }: Props<Row>) {
  const row = useQuery({
    queryKey,
    queryFn: ({ signal }) => call<Row>(path, { signal }).catch(nullIfMissing),
    refetchOnWindowFocus: false,
  })
  if (row.data && !row.isPlaceholderData) return children(row.data)
  return (
    <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 lg:px-8 lg:py-7">
      {row.data === null ? (
        <EmptyState
          as="h1"
          title={missing.title}
          action={
            <Button asChild variant="outline">
              <Link href={missing.back.href}>{missing.back.words}</Link>
            </Button>
          }
        >
          {missing.text}
        </EmptyState>
      ) : row.isError ? (
        <LoadFailed problem={row.error} retry={() => void row.refetch()} />
      ) : (
        <RecordSkeleton />
      )}
    </main>
  )
}

function nullIfMissing(problem: unknown): null {
  if (problem instanceof Problem && (problem.status === 404 || problem.status === 400)) return null
  throw problem
}
