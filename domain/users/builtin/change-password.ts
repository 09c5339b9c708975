import { DomainError } from '#domain/errors.ts'
import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import type { Afterwards, ProvidedPerson } from '../identity-provider.ts'
import { hashPassword } from '../password-hash.ts'
import { checkPassword } from '../password-rules.ts'
import { storePassword } from '../store-password.ts'
import { checkOwnPassword } from './check-own-password.ts'

type Change = { currentPassword: string; newPassword: string }

/**
 * Puts a new password in the place of the current one. Refuses with password_wrong, also when somebody else changed it in
 * the meantime; a weak one with InvalidInput; with sign_in_busy.
 */
export async function changePassword(
  door: IdentityDoor,
  { userId, email, name }: ProvidedPerson,
  { currentPassword, newPassword }: Change,
  afterwards: Afterwards,
): Promise<void> {
  checkPassword(newPassword, { email, name }, '/newPassword')
  const checked = await checkOwnPassword(door, userId, currentPassword)
  const passwordHash = await hashPassword(newPassword)
  await door.tx(async tx => {
    if (!(await isStill(tx, userId, checked))) throw new DomainError('password_wrong')
    await storePassword(tx, userId, passwordHash)
    await afterwards(tx)
  })
}

async function isStill(tx: IdentityTx, userId: string, passwordHash: string): Promise<boolean> {
  const held = await tx
    .selectFrom('user_passwords')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('password_hash', '=', passwordHash)
    .forUpdate()
    .executeTakeFirst()
  return held !== undefined
}
