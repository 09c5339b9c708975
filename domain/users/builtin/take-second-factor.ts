import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import { hashRecoveryCode } from './recovery-code.ts'
import { takeTotpCode } from './take-totp-code.ts'

/** Takes a code of the authenticator app or a recovery code, whichever it is; undefined when it is neither, or was used. */
export async function takeSecondFactor(
  tx: IdentityTx,
  { userId, code }: { userId: string; code: string },
  keys: IdentityKeys,
): Promise<'totp' | 'recovery_code' | undefined> {
  if (/^\d{6}$/.test(code)) {
    return (await takeTotpCode(tx, { userId, code, state: 'confirmed' }, keys)) ? 'totp' : undefined
  }
  return (await takeRecoveryCode(tx, { userId, code }, keys)) ? 'recovery_code' : undefined
}

/** Marked by one conditional update: of two that come at once, one is taken. */
async function takeRecoveryCode(
  tx: IdentityTx,
  { userId, code }: { userId: string; code: string },
  keys: IdentityKeys,
): Promise<boolean> {
  const used = await tx
    .updateTable('user_recovery_codes')
    .set({ used_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hashRecoveryCode(keys.recoveryCodes, userId, code))
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return used !== undefined
}
