import type { NewTrackedLink } from '../../api/store-shapes.ts'
import { bodyOf, type Mistakes } from './form-body.ts'

/** Stands for a page that is not among the choices. */
export const otherPage = 'other'

/** A link as the fields of its form say it. */
export function readLink(given: FormData): { body: NewTrackedLink } | { mistakes: Mistakes } {
  const { target, path, ...words } = bodyOf(given) as Record<string, string>
  const leads = target === otherPage ? path : target
  if (!leads) return { mistakes: { path: 'required' } }
  if (!/^\/(?![/\\])[^\s\\]*$/.test(leads)) return { mistakes: { path: 'malformed' } }
  return { body: { ...words, path: leads } as NewTrackedLink }
}

/** The address a link will have, while it is being made. */
export function previewOf(shopUrl: string, given: FormData): string {
  const { target = '/', path = '/', ...words } = bodyOf(given) as Record<string, string>
  const leads = target === otherPage ? path : target
  const search = new URLSearchParams()
  for (const field of ['source', 'medium', 'campaign', 'content', 'term']) {
    if (words[field]) search.set(`utm_${field}`, words[field])
  }
  return `${shopUrl}${leads.startsWith('/') ? leads : `/${leads}`}${search.size > 0 ? `?${search}` : ''}`
}
