import { DomainError } from '#domain/errors.ts'
import type { SystemTx } from '#platform/db/system.ts'

/** `validUntil` is its last day (`YYYY-MM-DD`); without one it holds until it is withdrawn. */
export type Licence = { slug: string; number: string; authority: string; validUntil?: string | null; now: Date }

/** Records a tenant's licence to collect donations: from then on its forms for gifts are open. Refuses tenant_not_found. */
export async function recordLicence(tx: SystemTx, licence: Licence): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('tenants')
    .set({
      licence_number: licence.number,
      licence_authority: licence.authority,
      licence_valid_until: licence.validUntil ?? null,
      licence_recorded_at: licence.now,
    })
    .where('slug', '=', licence.slug)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('tenant_not_found')
}
