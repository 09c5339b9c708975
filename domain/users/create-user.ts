import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import { uuidv7 } from '#platform/ids.ts'
import { normaliseEmail } from './email-address.ts'
import { hashPassword } from './password-hash.ts'
import { storePassword } from './store-password.ts'
import { builtinIssuer, type NewUser } from './user.ts'

/** A person whose address needs no confirmation, with a password: the demo world and tests. Returns the user's id. */
export async function createUser(tx: IdentityTx, { email, password, name, locale }: NewUser): Promise<string> {
  const id = uuidv7()
  await tx
    .insertInto('users')
    .values({
      id,
      issuer: builtinIssuer,
      subject: id,
      email: normaliseEmail(email),
      email_verified_at: sql`now()`,
      name: name.trim(),
      locale,
    })
    .execute()
  await storePassword(tx, id, await hashPassword(password))
  return id
}
