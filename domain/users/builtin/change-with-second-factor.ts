import { DomainError } from '#domain/errors.ts'
import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import { takeSecondFactor } from './take-second-factor.ts'

/**
 * Does `work` for a person who shows their second factor, in the transaction that takes the code. Refuses with code_invalid,
 * and with totp_not_enabled when there is no second factor.
 */
export async function changeWithSecondFactor<Result>(
  door: IdentityDoor,
  { userId, code }: { userId: string; code: string },
  keys: IdentityKeys,
  work: (tx: IdentityTx, secondFactor: 'totp' | 'recovery_code') => Promise<Result>,
): Promise<Result> {
  return door.tx(async tx => {
    await refuseWithout(tx, userId)
    const secondFactor = await takeSecondFactor(tx, { userId, code }, keys)
    if (!secondFactor) throw new DomainError('code_invalid')
    return work(tx, secondFactor)
  })
}

/** Locked, so that it cannot be turned off while a code of it is being taken. */
async function refuseWithout(tx: IdentityTx, userId: string): Promise<void> {
  const totp = await tx
    .selectFrom('user_totp')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!totp) throw new DomainError('totp_not_enabled')
}
