import { DomainError, type DomainErrorCode, type ErrorParams } from '#domain/errors.ts'
import type { TenantDoor } from '#platform/db/tenancy.ts'
import { changeOrderStatus, type StatusChange } from './change-order-status.ts'

export type StatusResult =
  | { number: string; status: 'changed' }
  | { number: string; status: 'refused'; code: DomainErrorCode; params: ErrorParams | undefined }

/**
 * Moves orders to one status, each in a transaction of its own: what one is refused, the others do not suffer, and no two
 * such calls can wait for each other in a ring, for none holds more than one order. Results stand in the order asked.
 */
export async function changeOrderStatuses(
  door: TenantDoor,
  numbers: string[],
  change: StatusChange,
): Promise<StatusResult[]> {
  const results: StatusResult[] = []
  for (const number of numbers) results.push(await changeOne(door, number, change))
  return results
}

async function changeOne(door: TenantDoor, number: string, change: StatusChange): Promise<StatusResult> {
  try {
    await door.tx(tx => changeOrderStatus(tx, number, change))
    return { number, status: 'changed' }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { number, status: 'refused', code: error.code, params: error.params }
  }
}
