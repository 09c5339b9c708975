type Row = { id: string; placedAt: string }

/** What a reader has in view: the rows as last accepted, newest first. */
export type Seen = { ids: ReadonlySet<string>; newest: string }

export function seenIn(rows: readonly Row[]): Seen {
  const times = rows.map(row => row.placedAt).sort()
  return { ids: new Set(rows.map(row => row.id)), newest: times.at(-1) ?? '' }
}

/** The orders that came in since: unknown ones, but not older ones that a filter lets move up from the next page. */
export function arrivalsIn<T extends Row>(fresh: readonly T[], seen: Seen): T[] {
  return fresh.filter(row => !seen.ids.has(row.id) && row.placedAt >= seen.newest)
}

/** The rows to keep showing while someone reads: the same ones in the same places, each as it is by now. */
export function inPlace<T extends Row>(shown: readonly T[], fresh: readonly T[]): T[] {
  const current = new Map(fresh.map(row => [row.id, row]))
  return shown.map(row => current.get(row.id) ?? row)
}
