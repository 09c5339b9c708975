import { DomainError, type DomainErrorCode, type ErrorParams } from '#domain/errors.ts'
import type { TenantDoor } from '#platform/db/tenancy.ts'
import { changePledgeStatus, type PledgeStatusChange, refuseMissingReason } from './change-pledge-status.ts'

export type StatusResult =
  | { number: string; status: 'changed' }
  | { number: string; status: 'refused'; code: DomainErrorCode; params: ErrorParams | undefined }

/**
 * Cancels pledges or writes them off, each in a transaction of its own: what one is refused, the others do not suffer.
 * Results stand in the order asked. Refuses as invalid input a write-off without a reason, before any.
 */
export async function changePledgeStatuses(
  door: TenantDoor,
  numbers: string[],
  change: PledgeStatusChange,
): Promise<StatusResult[]> {
  refuseMissingReason(change)
  const results: StatusResult[] = []
  for (const number of numbers) results.push(await changeOne(door, number, change))
  return results
}

async function changeOne(door: TenantDoor, number: string, change: PledgeStatusChange): Promise<StatusResult> {
  try {
    await door.tx(tx => changePledgeStatus(tx, number, change))
    return { number, status: 'changed' }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { number, status: 'refused', code: error.code, params: error.params }
  }
}
