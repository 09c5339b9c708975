import { DomainError, type DomainErrorCode, type ErrorParams } from '#domain/errors.ts'
import type { TenantDoor } from '#platform/db/tenancy.ts'
import { changeDonationStatus, type DonationStatusChange } from './change-donation-status.ts'

export type StatusResult =
  | { number: string; status: 'changed' }
  | { number: string; status: 'refused'; code: DomainErrorCode; params: ErrorParams | undefined }

/**
 * Moves donations, each in a transaction of its own: what one is refused, the others do not suffer. Results stand in the
 * order asked. Refuses as invalid input a day of receipt that is to come, at the first.
 */
export async function changeDonationStatuses(
  door: TenantDoor,
  numbers: string[],
  change: DonationStatusChange,
  now: Date,
): Promise<StatusResult[]> {
  const results: StatusResult[] = []
  for (const number of numbers) results.push(await changeOne(door, number, change, now))
  return results
}

async function changeOne(
  door: TenantDoor,
  number: string,
  change: DonationStatusChange,
  now: Date,
): Promise<StatusResult> {
  try {
    await door.tx(tx => changeDonationStatus(tx, number, change, now))
    return { number, status: 'changed' }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { number, status: 'refused', code: error.code, params: error.params }
  }
}
