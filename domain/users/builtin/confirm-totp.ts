import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import type { Afterwards } from '../identity-provider.ts'
import { storeRecoveryCodes } from './store-recovery-codes.ts'
import { takeTotpCode } from './take-totp-code.ts'

/**
 * Turns the second factor on with the first code of the app and gives ten recovery codes. Refuses with code_invalid, with
 * totp_enabled when it is on already, with totp_not_started when no secret was asked for.
 */
export async function confirmTotp(
  door: IdentityDoor,
  { userId, code }: { userId: string; code: string },
  keys: IdentityKeys,
  afterwards: Afterwards,
): Promise<string[]> {
  return door.tx(async tx => {
    await refuseUnlessStarted(tx, userId)
    if (!(await takeTotpCode(tx, { userId, code, state: 'unconfirmed' }, keys))) throw new DomainError('code_invalid')
    await tx.updateTable('user_totp').set({ confirmed_at: sql`now()` }).where('user_id', '=', userId).execute()
    const codes = await storeRecoveryCodes(tx, userId, keys)
    await afterwards(tx)
    return codes
  })
}

/** Locked: of two that confirm at once the second one finds it on. */
async function refuseUnlessStarted(tx: IdentityTx, userId: string): Promise<void> {
  const totp = await tx
    .selectFrom('user_totp')
    .select('confirmed_at')
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst()
  if (!totp) throw new DomainError('totp_not_started')
  if (totp.confirmed_at) throw new DomainError('totp_enabled')
}
