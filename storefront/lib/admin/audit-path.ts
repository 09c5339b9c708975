import type { AuditEntry } from '../../api/team-shapes.ts'

const pages: Record<string, string> = {
  order: 'orders',
  donation: 'donations',
  pledge: 'pledges',
  catalog_item: 'items',
  campaign: 'campaigns',
  contact: 'contacts',
}

/** Where the record of an entry stands in the team's area; undefined for what has no page. */
export function recordPath(slug: string, { entity, after }: Pick<AuditEntry, 'entity' | 'after'>): string | undefined {
  const { type, id, number } = entity
  const page = pages[type]
  if (page && id) return `/${slug}/${page}/${number ?? id}`
  if (type === 'receipt' && typeof after?.donationId === 'string') return `/${slug}/donations/${after.donationId}`
  if (type === 'storefront') return `/${slug}/settings`
  if (type === 'tracked_link') return `/${slug}/links`
  return undefined
}
