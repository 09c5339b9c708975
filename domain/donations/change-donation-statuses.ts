import { type ChangeResult, changeEach } from '#domain/change-each.ts'
import type { TenantDoor } from '#platform/db/tenancy.ts'
import { changeDonationStatus, type DonationStatusChange } from './change-donation-status.ts'

/**
 * Moves donations to one status, each alone; what `changeDonationStatus` refuses stands in the results. Refuses as invalid
 * input a day of receipt that is to come, at the first.
 */
export function changeDonationStatuses(
  door: TenantDoor,
  numbers: string[],
  change: DonationStatusChange,
  now: Date,
): Promise<ChangeResult[]> {
  return changeEach(door, numbers, (tx, number) => changeDonationStatus(tx, number, change, now))
}
