// Ids are UUIDv7: they carry the time, and every list that records come into is in their order, newest first.
type Row = { id: string }

/** What a reader has in view: the rows as last accepted, newest first. */
export type Seen = { ids: ReadonlySet<string>; newest: string }

export function seenIn(rows: readonly Row[]): Seen {
  const ids = rows.map(row => row.id)
  return { ids: new Set(ids), newest: ids.toSorted().at(-1) ?? '' }
}

/** The records that came in since: unknown ones, but not older ones that a filter lets move up from the next page. */
export function arrivalsIn<T extends Row>(fresh: readonly T[], seen: Seen): T[] {
  return fresh.filter(row => !seen.ids.has(row.id) && row.id >= seen.newest)
}

/** The rows to keep showing while someone reads: the same ones in the same places, each as it is by now. */
export function inPlace<T extends Row>(shown: readonly T[], fresh: readonly T[]): T[] {
  const current = new Map(fresh.map(row => [row.id, row]))
  return shown.map(row => current.get(row.id) ?? row)
}
