import { DomainError } from '#domain/errors.ts'
import type { IdentityDoor } from '#platform/db/identity.ts'
import { isPasswordRight } from '../password-hash.ts'

/** The hash of the password that was right, for whoever changes it. Refuses with password_wrong. */
export async function checkOwnPassword(door: IdentityDoor, userId: string, password: string): Promise<string> {
  const stored = await door.tx(tx =>
    tx.selectFrom('user_passwords').select('password_hash').where('user_id', '=', userId).executeTakeFirst(),
  )
  if (!(await isPasswordRight(password, stored?.password_hash))) throw new DomainError('password_wrong')
  return stored!.password_hash
}
