import { DomainError, type DomainErrorCode, type ErrorParams } from '#domain/errors.ts'
import type { TenantDoor, TenantTx } from '#platform/db/tenancy.ts'

export type ChangeResult =
  | { number: string; status: 'changed' }
  | { number: string; status: 'refused'; code: DomainErrorCode; params: ErrorParams | undefined }

/**
 * Changes records, each in a transaction of its own: what one is refused, the others do not suffer, and no two such calls
 * can wait for each other in a ring, for none holds more than one record. Results stand in the order asked.
 */
export async function changeEach(
  door: TenantDoor,
  numbers: string[],
  change: (tx: TenantTx, number: string) => Promise<unknown>,
): Promise<ChangeResult[]> {
  const results: ChangeResult[] = []
  for (const number of numbers) results.push(await changeOne(door, number, change))
  return results
}

async function changeOne(
  door: TenantDoor,
  number: string,
  change: (tx: TenantTx, number: string) => Promise<unknown>,
): Promise<ChangeResult> {
  try {
    await door.tx(tx => change(tx, number))
    return { number, status: 'changed' }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { number, status: 'refused', code: error.code, params: error.params }
  }
}
