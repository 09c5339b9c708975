import type { IdentityTx } from '#platform/db/identity.ts'
import { listSlugStates } from './refuse-slug.ts'
import { objectionToSlug, type SlugObjection } from './reserved-slugs.ts'

export type SlugAnswer = {
  slug: string
  available: boolean
  reason: SlugObjection | 'taken' | null
  /** Free ones like it, where it is not. */
  suggestions: string[]
}

const mostSuggestions = 3

/** Says whether a slug can be had at this moment, and what could be had in its place. Any text may be asked about. */
export async function checkSlug(tx: IdentityTx, wanted: string): Promise<SlugAnswer> {
  const objection = objectionToSlug(wanted)
  const candidates = suggestionsFor(wanted).filter(slug => slug !== wanted && objectionToSlug(slug) === null)
  const states = await listSlugStates(tx, [wanted, ...candidates])
  const [state, ...others] = states
  const reason = objection ?? (state!.is_taken ? 'taken' : state!.is_look_alike ? 'look_alike' : null)
  if (reason === null) return { slug: wanted, available: true, reason, suggestions: [] }
  const free = others.filter(({ is_taken, is_look_alike }) => !is_taken && !is_look_alike).map(({ slug }) => slug)
  return { slug: wanted, available: false, reason, suggestions: free.slice(0, mostSuggestions) }
}

/** The wanted words as a slug can write them, and with an ending that many stores have. */
function suggestionsFor(wanted: string): string[] {
  const base = wanted
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^(xn-)?-+|-+$/g, '')
    .slice(0, 34)
    .replace(/-$/, '')
  if (base === '') return []
  return [...new Set([base, ...['kw', 'shop', 'store', 'online', '2', '3'].map(ending => `${base}-${ending}`)])]
}
