type Facts = Record<string, unknown>

export type Change = {
  /** The names that lead to the fact, outermost first: `delivery`, `fee`. */
  path: string[]
  before: unknown
  after: unknown
}

/** What differs between before and after, fact by fact; of a part with parts of its own only those that differ. */
export function changesOf(before: Facts | null, after: Facts | null): Change[] {
  return compare([], before ?? {}, after ?? {})
}

function compare(path: string[], before: Facts, after: Facts): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap(name => {
    const [was, is] = [before[name], after[name]]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const here = [...path, name]
    if (hasParts(was) || hasParts(is)) {
      const both = [was, is].map(side => (hasParts(side) ? side : {})) as [Facts, Facts]
      return compare(here, ...both)
    }
    return [{ path: here, before: was, after: is }]
  })
}

/** A text in two languages and an amount are one fact each. */
function hasParts(value: unknown): value is Facts {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  return !isBilingual(value) && !isMoney(value) && Object.keys(value).length > 0
}

export function isBilingual(value: unknown): value is { en: string; ar: string } {
  return hasTexts(value, 'en', 'ar')
}

export function isMoney(value: unknown): value is { amount: string; currency: string } {
  return hasTexts(value, 'amount', 'currency')
}

function hasTexts(value: unknown, ...names: string[]): boolean {
  if (value === null || typeof value !== 'object') return false
  return Object.keys(value).length === names.length && names.every(name => typeof (value as Facts)[name] === 'string')
}
