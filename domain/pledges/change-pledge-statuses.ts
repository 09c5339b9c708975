import { type ChangeResult, changeEach } from '#domain/change-each.ts'
import type { TenantDoor } from '#platform/db/tenancy.ts'
import { changePledgeStatus, type PledgeStatusChange, refuseMissingReason } from './change-pledge-status.ts'

/**
 * Cancels pledges or writes them off, each alone; what `changePledgeStatus` refuses stands in the results. Refuses as
 * invalid input a write-off without a reason, before any.
 */
export async function changePledgeStatuses(
  door: TenantDoor,
  numbers: string[],
  change: PledgeStatusChange,
): Promise<ChangeResult[]> {
  refuseMissingReason(change)
  return changeEach(door, numbers, (tx, number) => changePledgeStatus(tx, number, change))
}
