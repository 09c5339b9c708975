'use client'
import type { ListName } from '@/lib/admin/lists.ts'

/** Records whose pages follow the event stream. */
export type LiveKind = Exclude<ListName, 'items' | 'contacts'>

// While the event stream is down, what is in view is read again now and then (and whenever the window comes to the front).
const withoutStreamMs = 60_000

/** Everything under `['live', slug, kind]` is read anew when the stream tells of that kind. */
export function liveKey(slug: string, kind: ListName | 'board', ...rest: unknown[]): unknown[] {
  return ['live', slug, kind, ...rest]
}

export function liveOptions(live: string) {
  return {
    refetchInterval: live === 'live' ? (false as const) : withoutStreamMs,
    refetchOnWindowFocus: 'always' as const,
  }
}
