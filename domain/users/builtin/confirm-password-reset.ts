import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import { findRightCode, markCodeUsed } from '../account-code-queries.ts'
import { normaliseEmail } from '../email-address.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import { hashPassword } from '../password-hash.ts'
import { checkPassword } from '../password-rules.ts'
import type { Device } from '../start-session.ts'
import { storePassword } from '../store-password.ts'
import { builtinIssuer } from '../user.ts'
import { takeDeviceAttempt } from './take-device-attempt.ts'

type Reset = { email: string; code: string; password: string; device?: Device }

/**
 * Sets a new password with the code from the mailbox; the second factor stays. Refuses with code_invalid, whatever is wrong
 * and after the same work; a weak password with InvalidInput, by the address alone as long as the code is not proven.
 * Strangers have five attempts at a code; a known device has its own, which they cannot use up.
 */
export async function confirmPasswordReset(
  door: IdentityDoor,
  { email, code, password, device }: Reset,
  keys: IdentityKeys,
  afterwards: (tx: IdentityTx, subject: string) => Promise<void>,
): Promise<void> {
  const address = normaliseEmail(email)
  checkPassword(password, { email: address, name: '' })
  const passwordHash = await hashPassword(password)
  const done = await door.tx(async tx => {
    const own = await takeDeviceAttempt(tx, { email: address, device }, keys)
    if (own?.allowed === false) return false
    const user = await lockUser(tx, address)
    const given = { purpose: 'password_reset', code, counted: own !== undefined } as const
    const codeId = user && (await findRightCode(tx, { userId: user.id, ...given }, keys))
    if (!codeId) return false
    checkPassword(password, { email: address, name: user.name })
    await markCodeUsed(tx, codeId)
    await storePassword(tx, user.id, passwordHash)
    await confirmAddress(tx, user.id)
    await afterwards(tx, user.id)
    return true
  })
  // Refused outside, so that the attempt stays counted.
  if (!done) throw new DomainError('code_invalid')
}

async function lockUser(tx: IdentityTx, email: string) {
  return tx
    .selectFrom('users')
    .select(['id', 'name'])
    .where('issuer', '=', builtinIssuer)
    .where('email', '=', email)
    .forUpdate()
    .executeTakeFirst()
}

/** The code came out of the mailbox: an address that waited for its confirmation has it now, and its other codes end. */
async function confirmAddress(tx: IdentityTx, userId: string): Promise<void> {
  await tx
    .updateTable('users')
    .set({ email_verified_at: sql`coalesce(email_verified_at, now())` })
    .where('id', '=', userId)
    .execute()
  await tx
    .updateTable('user_codes')
    .set({ expires_at: sql`now()`, code_encrypted: null })
    .where('user_id', '=', userId)
    .where('expires_at', '>', sql<Date>`now()`)
    .execute()
}
