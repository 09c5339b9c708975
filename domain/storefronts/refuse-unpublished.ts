import { DomainError } from '#domain/errors.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import type { Storefront } from './storefront-queries.ts'

/**
 * Refuses storefront_not_published: before publication the public looks and does not order, give or promise. The team
 * enters what it was told, as ever.
 */
export function refuseUnpublished(tx: TenantTx, { published_at }: Pick<Storefront, 'published_at'>): void {
  if (published_at === null && scopeOf(tx).actor.kind === 'public') throw new DomainError('storefront_not_published')
}
