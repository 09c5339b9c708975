import type { IdentityTx } from '#platform/db/identity.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import { hashRecoveryCode, newRecoveryCode, recoveryCodes } from './recovery-code.ts'

/** Ten new recovery codes in the place of all former ones. They are told once and cannot be read again. */
export async function storeRecoveryCodes(tx: IdentityTx, userId: string, keys: IdentityKeys): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode)
  await tx.deleteFrom('user_recovery_codes').where('user_id', '=', userId).execute()
  const rows = codes.map(code => ({
    user_id: userId,
    code_hash: hashRecoveryCode(keys.recoveryCodes, userId, code),
  }))
  await tx.insertInto('user_recovery_codes').values(rows).execute()
  return codes
}
