import type { Locale } from '#domain/bilingual.ts'
import type { IdentityTx } from '#platform/db/identity.ts'
import type { SignedIn } from './access-token.ts'
import { findSignedInUser, type User } from './user-queries.ts'

/** Changes the name or the language of the signed-in person; what is not given stays. Refuses with session_ended. */
export async function changePerson(
  tx: IdentityTx,
  person: SignedIn,
  { name, locale }: { name?: string; locale?: Locale },
): Promise<User> {
  const user = await findSignedInUser(tx, person)
  const changed = { name: name?.trim() ?? user.name, locale: locale ?? user.locale }
  await tx.updateTable('users').set(changed).where('id', '=', user.id).execute()
  return { ...user, ...changed }
}
