import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'

/** Sets or replaces the password of a person, as a hash of `hashPassword`. */
export async function storePassword(tx: IdentityTx, userId: string, passwordHash: string): Promise<void> {
  await tx
    .insertInto('user_passwords')
    .values({ user_id: userId, password_hash: passwordHash })
    .onConflict(conflict =>
      conflict.column('user_id').doUpdateSet({ password_hash: passwordHash, changed_at: sql`now()` }),
    )
    .execute()
}
