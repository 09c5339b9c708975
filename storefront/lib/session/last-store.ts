let last: string | undefined

/** The store somebody came from to their own pages: for the way back. */
export function keepStore(slug: string): void {
  last = slug
}

/** Undefined when there is none, or when it is none of theirs any more. */
export function lastStore(mine: readonly string[]): string | undefined {
  return last !== undefined && mine.includes(last) ? last : undefined
}
