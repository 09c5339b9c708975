import { isDeepStrictEqual } from 'node:util'

export type Facts = Record<string, unknown>

/**
 * Before and after of what changed: a fact that both have and that is the same in both is left out of both. One side
 * alone, of something new or gone, stays whole.
 */
export function changedOnly(before: Facts | null, after: Facts | null): { before: Facts | null; after: Facts | null } {
  if (!before || !after) return { before, after }
  const differs = ([name, value]: [string, unknown], other: Facts) =>
    !(name in other) || !isDeepStrictEqual(value, other[name])
  return {
    before: Object.fromEntries(Object.entries(before).filter(fact => differs(fact, after))),
    after: Object.fromEntries(Object.entries(after).filter(fact => differs(fact, before))),
  }
}
