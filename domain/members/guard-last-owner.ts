import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

/**
 * To be called before a member stops being an active owner, in whichever way: refuses last_owner where nobody else is one.
 * Locks the owners in the order of their ids, so that of two who go at the same moment the second one sees the first gone.
 */
export async function guardLastOwner(tx: TenantTx, memberId: string): Promise<void> {
  const owners = await tx
    .selectFrom('tenant_members')
    .select('id')
    .where('role', '=', 'owner')
    .where('status', '=', 'active')
    .orderBy('id')
    .forUpdate()
    .execute()
  if (owners.length === 1 && owners[0]!.id === memberId) throw new DomainError('last_owner')
}
