import { sql } from 'kysely'
import { countItems } from '#domain/catalog/catalog-queries.ts'
import { storedBytes } from '#domain/media/media-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { Limits } from './plans.ts'

/** What the transaction's tenant uses of each of its limits. */
export async function usageOf(tx: TenantTx): Promise<Limits> {
  const [staff, items, storage_bytes] = await Promise.all([countTeam(tx), countItems(tx), storedBytes(tx)])
  return { staff, items, storage_bytes, ai_tokens: 0 }
}

/** Active members, and invitations that can still be accepted: what counts towards `staff`. */
export async function countTeam(tx: TenantTx): Promise<number> {
  const { count } = await tx
    .selectFrom('tenant_members')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(sql<boolean>`status = 'active' or (status = 'invited' and coalesce(invite_expires_at, 'infinity') > now())`)
    .executeTakeFirstOrThrow()
  return count
}
