import { sql } from 'kysely'
import type { Bilingual } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { type Merchant, type StoredMerchant, wholeMerchant } from '#domain/storefronts/storefront-content.ts'
import type { SystemTx } from '#platform/db/system.ts'
import { alongside } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { findKnownTenant } from './find-known-tenant.ts'
import { recordAdminAct } from './record-admin-act.ts'

export type WaitingTenant = {
  slug: string
  name: Bilingual
  kind: 'shop' | 'charity' | 'both'
  country: string
  licence_number: string | null
  waiting_since: Date | null
  owners: { name: string; email: string }[] | null
  /** As the tenant wrote it. */
  merchant: Merchant | null
}

const mostShown = 200

/** The tenants whose merchant block waits to be verified, who waits longest first. */
export async function listWaitingForVerification(tx: SystemTx): Promise<WaitingTenant[]> {
  const { rows } = await sql<WaitingTenant & { merchant: StoredMerchant | null }>`
    select t.slug, t.name, t.kind, t.country, t.licence_number, t.verification_changed_at as waiting_since, s.owners, m.merchant
    from tenants t left join tenant_stats s on s.tenant_id = t.id left join waiting_merchants() m on m.tenant_id = t.id
    where t.verification_state = 'pending' and t.purged_at is null
    order by t.verification_changed_at nulls first, t.id limit ${mostShown}`.execute(tx)
  return rows.map(row => ({ ...row, merchant: row.merchant && wholeMerchant(row.merchant) }))
}

/** The worker tells the tenant of it: an event of the tenant's own, from which the mails to its owners are written. */
export const verificationDuty = 'tell-verification'

export type Decision = { decision: 'verified' | 'refused'; note: string | null }

/** Decides on a merchant block that waits; the note is read by the tenant. Refuses tenant_not_found and verification_not_pending. */
export async function decideVerification(tx: SystemTx, slug: string, { decision, note }: Decision): Promise<void> {
  const tenant = await findKnownTenant(tx, slug, { lock: true })
  const { numUpdatedRows } = await tx
    .updateTable('tenants')
    .set({ verification_state: decision, verification_changed_at: sql`now()` })
    .where('id', '=', tenant.id)
    .where('verification_state', '=', 'pending')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('verification_not_pending')
  recordAdminAct(tx, {
    action: decision === 'verified' ? 'tenant.verified' : 'tenant.verification_refused',
    tenantId: tenant.id,
    before: { verification: 'pending' },
    after: { verification: decision },
    reason: note,
  })
  const told = { duty: verificationDuty, tenantId: tenant.id, decision, note }
  alongside(tx, enqueue(tx, 'upkeep', told))
}
