'use client'
import { useSyncExternalStore } from 'react'
import { formatDate, type Reader } from '@/lib/format.ts'
import { relativeTime } from '@/lib/relative-time.ts'

/** "5 minutes ago", the exact time on hover; both in the tenant's zone. */
export function When({ at, reader, className }: { at: string; reader: Reader; className?: string }) {
  const now = useNow()
  return (
    <time dateTime={at} title={formatDate(at, reader)} className={className}>
      {relativeTime(at, now, reader)}
    </time>
  )
}

const tickMs = 20_000
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

/** One clock for every time on the page, so that all of them move on together. */
function useNow(): number {
  return useSyncExternalStore(listen, read, read)
}

function read(): number {
  return now
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  if (!timer) {
    now = Date.now()
    timer = setInterval(tick, tickMs)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick() {
  now = Date.now()
  for (const listener of listeners) listener()
}
