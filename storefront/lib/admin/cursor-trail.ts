/** The cursors of the pages one came through, the first page as ''. A cursor leads forward only; this is the way back. */
export type CursorTrail = readonly string[]

const longest = 200

/** The trail once one stands at `cursor`, having come from `from`. */
export function stepTo(trail: CursorTrail, from: string, cursor: string): CursorTrail {
  if (cursor === '') return ['']
  const known = trail.indexOf(cursor)
  if (known >= 0) return trail.slice(0, known + 1)
  const origin = trail.indexOf(from)
  return [...(origin >= 0 ? trail.slice(0, origin + 1) : [from]), cursor].slice(-longest)
}

/** The page before `cursor`; undefined when one did not come through it (a shared link): then only the newest is known. */
export function stepBack(trail: CursorTrail, cursor: string): string | undefined {
  const known = trail.indexOf(cursor)
  return known > 0 ? trail[known - 1] : undefined
}
