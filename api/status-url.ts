import { type LinkedRecord, statusUrl } from '#domain/status-links/status-url.ts'
import type { RequestTenant } from './access.ts'
import type { ApiParts } from './parts.ts'

/** The address of a record's status page, for a reply of its tenant's. */
export function statusUrlFor(
  { statusLinks, config, clock }: ApiParts,
  tenant: RequestTenant,
  record: Omit<LinkedRecord, 'tenantId' | 'slug'>,
): string {
  return statusUrl(statusLinks, config.shopOrigin, { tenantId: tenant.id, slug: tenant.slug, ...record }, clock.now())
}
