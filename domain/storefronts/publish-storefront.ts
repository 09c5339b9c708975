import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { missingParts } from './publication.ts'
import { findStorefront } from './storefront-queries.ts'

/**
 * Shows the draft to the public without the preview banner; the second time nothing happens. Refuses merchant_incomplete
 * (`missing`) until everything is given that the tenant's country asks of a merchant. A licence is not asked for: without
 * one the forms for gifts stay shut.
 */
export async function publishStorefront(tx: TenantTx, now: Date): Promise<void> {
  const storefront = await findStorefront(tx)
  if (storefront.published_at) return
  const missing = missingParts(storefront)
  if (missing.length > 0) throw new DomainError('merchant_incomplete', { missing })
  await tx
    .updateTable('storefront_config')
    .set(expression => ({ published: expression.ref('draft') }))
    .execute()
  await tx.updateTable('tenants').set({ published_at: now }).execute()
  const entity = { type: 'storefront', id: scopeOf(tx).tenantId }
  recordEvent(tx, { type: 'storefront.published', subject: entity })
  recordAudit(tx, {
    action: 'storefront.published',
    entity,
    before: { publishedAt: null },
    after: { publishedAt: now.toISOString() },
  })
}
