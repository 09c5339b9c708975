import { recordEvent } from '#domain/events.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'

export type VerificationTold = { decision: 'verified' | 'refused'; note: string | null }

const types = { verified: 'tenant.verified', refused: 'tenant.verification_refused' } as const

/** Writes what was decided on the merchant block among the tenant's events, once for each job that asks for it. */
export async function tellVerification(tx: TenantTx, { decision, note }: VerificationTold): Promise<void> {
  const { tenantId, requestId } = scopeOf(tx)
  const type = types[decision]
  const told = await tx
    .selectFrom('events')
    .select('id')
    .where('type', '=', type)
    .where('request_id', '=', requestId!)
    .executeTakeFirst()
  if (told) return
  recordEvent(tx, { type, subject: { type: 'tenant', id: tenantId }, data: note ? { reason: note } : {} })
}
