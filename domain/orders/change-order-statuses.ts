import { type ChangeResult, changeEach } from '#domain/change-each.ts'
import type { TenantDoor } from '#platform/db/tenancy.ts'
import { changeOrderStatus, type StatusChange } from './change-order-status.ts'

/** Moves orders to one status, each alone; what `changeOrderStatus` refuses stands in the results. */
export function changeOrderStatuses(
  door: TenantDoor,
  numbers: string[],
  change: StatusChange,
): Promise<ChangeResult[]> {
  return changeEach(door, numbers, (tx, number) => changeOrderStatus(tx, number, change))
}
