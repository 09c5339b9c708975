/** What of a body differs from what it was: a change names nothing else, so that it undoes nobody else's. */
export function changesOf<Body extends object>(before: Partial<Body>, after: Body): Partial<Body> {
  const changed = Object.entries(after).filter(([name, value]) => !isSame(before[name as keyof Body], value))
  return Object.fromEntries(changed) as Partial<Body>
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other
  const [some, others] = [Object.entries(one), other as Record<string, unknown>]
  return some.length === Object.keys(other).length && some.every(([name, value]) => isSame(value, others[name]))
}
