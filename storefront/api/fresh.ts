import { Problem } from './problem.ts'

// A tiny cache with a hard age limit. Next's own data cache serves a stale answer first, however old it is, so a suspended
// tenant would be shown once more; here nothing older than `ttl` is ever given out. Keys begin with the tenant's slug.
type Entry = { at: number; value: Promise<unknown> }

const ttl = 1000
const most = 500
const entries = new Map<string, Entry>()

export function fresh<T>(slug: string, path: string, load: () => Promise<T>, now = Date.now): Promise<T> {
  const key = `${slug} ${path}`
  const known = entries.get(key)
  if (known && now() - known.at < ttl) {
    // Being over the limit is between the API and the visitor who asked first: nobody else is refused with them.
    return known.value.catch(problem => (isOverLimit(problem) ? load() : Promise.reject(problem))) as Promise<T>
  }
  const entry: Entry = { at: now(), value: load() }
  entries.delete(key)
  entries.set(key, entry)
  entry.value.catch(() => entries.get(key) === entry && entries.delete(key))
  const oldest = entries.keys().next().value
  if (entries.size > most && oldest !== undefined) entries.delete(oldest)
  return entry.value as Promise<T>
}

function isOverLimit(problem: unknown): boolean {
  return problem instanceof Problem && problem.status === 429
}
