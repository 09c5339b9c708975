import { builtinIssuer } from '#domain/users/user.ts'
import type { IdentityTx } from '#platform/db/identity.ts'

/** The id of somebody of the demo world who has been made before. */
export async function findPerson(tx: IdentityTx, email: string): Promise<string | undefined> {
  const known = await tx
    .selectFrom('users')
    .select('id')
    .where('issuer', '=', builtinIssuer)
    .where('email', '=', email)
    .executeTakeFirst()
  return known?.id
}
