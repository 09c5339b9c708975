import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import type { Merchant } from './storefront-content.ts'
import { findStorefront } from './storefront-queries.ts'

/**
 * Shows the draft to the public without the preview banner. Refuses merchant_incomplete (`missing`) until name,
 * registration or licence number, contact and terms are given.
 */
export async function publishStorefront(tx: TenantTx, now: Date): Promise<void> {
  const { content, published_at: before } = await findStorefront(tx)
  const missing = missingParts(content.merchant)
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
    before: { publishedAt: before?.toISOString() ?? null },
    after: { publishedAt: now.toISOString() },
  })
}

function missingParts(merchant: Merchant | null): string[] {
  if (!merchant) return ['legalName', 'registrationNumber', 'email', 'phone', 'terms']
  const missing = (['legalName', 'email', 'phone'] as const).filter(part => merchant[part].trim() === '') as string[]
  if (!merchant.registrationNumber && !merchant.licenceNumber) missing.push('registrationNumber')
  if (!merchant.terms.en && !merchant.terms.ar) missing.push('terms')
  return missing
}
