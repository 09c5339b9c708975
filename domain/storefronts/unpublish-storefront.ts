import { recordAudit } from '#domain/audit/record-audit.ts'
import { recordEvent } from '#domain/events.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { findStorefront } from './storefront-queries.ts'

/** Puts the preview banner up again; what the public was shown stays what it sees. The second time nothing happens. */
export async function unpublishStorefront(tx: TenantTx): Promise<void> {
  const { published_at: before } = await findStorefront(tx)
  if (!before) return
  await tx.updateTable('tenants').set({ published_at: null }).execute()
  const entity = { type: 'storefront', id: scopeOf(tx).tenantId }
  recordEvent(tx, { type: 'storefront.unpublished', subject: entity })
  recordAudit(tx, {
    action: 'storefront.unpublished',
    entity,
    before: { publishedAt: before.toISOString() },
    after: { publishedAt: null },
  })
}
