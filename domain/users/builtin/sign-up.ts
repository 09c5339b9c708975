import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import { uuidv7 } from '#platform/ids.ts'
import { normaliseEmail } from '../email-address.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import { hashPassword } from '../password-hash.ts'
import { checkPassword } from '../password-rules.ts'
import { type SameSoFar, unseen } from '../same-so-far.ts'
import { sendAccountCode } from '../send-account-code.ts'
import { storePassword } from '../store-password.ts'
import { builtinIssuer, type NewUser } from '../user.ts'

/**
 * Begins an account: an unknown address, or one never confirmed, gets a code by mail. For an address that has an account
 * nothing happens, and neither the answer nor the hashing done for it tells so.
 * Refuses a weak password (InvalidInput) and with sign_in_busy.
 */
export async function signUp(
  door: IdentityDoor,
  input: NewUser,
  keys: IdentityKeys,
  sameSoFar: SameSoFar = unseen,
): Promise<void> {
  const user = { ...input, email: normaliseEmail(input.email), name: input.name.trim() }
  checkPassword(input.password, user)
  const passwordHash = await hashPassword(input.password)
  sameSoFar()
  await door.tx(async tx => {
    const userId = await claimAddress(tx, user)
    // Without a code of its own it changes nothing: else a code sent before would confirm the password of somebody else.
    if (!userId || !(await sendAccountCode(tx, userId, 'confirmation', keys))) return
    await tx.updateTable('users').set({ name: user.name, locale: user.locale }).where('id', '=', userId).execute()
    await storePassword(tx, userId, passwordHash)
  })
}

/** The user whose address waits for its confirmation; undefined when the address is somebody's already. */
async function claimAddress(tx: IdentityTx, { email, name, locale }: NewUser): Promise<string | undefined> {
  const id = uuidv7()
  const row = await tx
    .insertInto('users')
    .values({ id, issuer: builtinIssuer, subject: id, email, name, locale })
    .onConflict(conflict =>
      conflict.columns(['issuer', 'email']).doUpdateSet({ email }).where('users.email_verified_at', 'is', null),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}
