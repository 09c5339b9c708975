import { DomainError } from '#domain/errors.ts'
import type { SystemTx } from '#platform/db/system.ts'

/** The registry's row of a tenant; locked where it will be changed, so that two acts at once follow one another. */
export async function findKnownTenant(tx: SystemTx, slug: string, { lock }: { lock: boolean }) {
  const query = tx
    .selectFrom('tenants')
    .select(['id', 'slug', 'name', 'kind', 'country', 'currency', 'plan', 'is_active', 'published_at', 'created_at'])
    .select(['suspended_at', 'suspension_reason', 'suspension_effect'])
    .select(['licence_number', 'licence_authority', 'licence_recorded_at'])
    .where('slug', '=', slug)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new DomainError('tenant_not_found')
  return row
}

export type KnownTenant = Awaited<ReturnType<typeof findKnownTenant>>
