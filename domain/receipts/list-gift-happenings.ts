import type { Happening } from '#domain/happenings.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

/** What happened to a donation, the voiding of its receipts included, oldest first. */
export async function listGiftHappenings(
  tx: TenantTx,
  donationId: string,
  receipts: { id: string }[],
): Promise<Happening[]> {
  const ids = receipts.map(receipt => receipt.id)
  const rows = await tx
    .selectFrom('events')
    .select(['id', 'type', 'actor_kind', 'actor_name', 'data', 'occurred_at'])
    .where('subject_id', 'in', [donationId, ...ids])
    .where(either => either.or([either('subject_id', '=', donationId), either('type', '=', 'receipt.voided')]))
    .orderBy('occurred_at')
    .orderBy('id')
    .execute()
  return rows as unknown as Happening[]
}
