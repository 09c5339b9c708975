'use client'
import type { ReactNode } from 'react'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { LoadFailed } from '../load-failed.tsx'

type Found<T> = { data: T | undefined; isError: boolean; error: unknown; refetch: () => Promise<unknown> }
type Props<T> = { title: string; text: string; found: Found<T>; children: (data: T) => ReactNode }

/** A page of the area: what it is, and what was found, is awaited, or could not be had. */
export function SuperPage<T>({ title, text, found, children }: Props<T>) {
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-5">
      <header>
        <h1 className="text-2xl">{title}</h1>
        <p className="mt-1 text-muted-foreground">{text}</p>
      </header>
      {found.data !== undefined ? (
        children(found.data)
      ) : found.isError ? (
        <LoadFailed problem={found.error} retry={() => void found.refetch()} />
      ) : (
        <Skeleton shape="card" className="h-64" />
      )}
    </div>
  )
}
