import pg from 'pg'
import { grantSuperAdmin } from '#dev/grant-super-admin.ts'
import { totpSealedAs } from '#domain/users/builtin/take-totp-code.ts'
import { createUser } from '#domain/users/create-user.ts'
import type { Database } from '#platform/db/connection.ts'
import { type IdentityTx, inIdentity } from '#platform/db/identity.ts'
import { sealSecret } from '#platform/secrets/envelope.ts'
import { demoSuperAdmin } from './demo-super-admin.ts'
import { findPerson } from './find-person.ts'

type Seeding = { identity: Database; adminUrl: string; masterKey: Buffer; password: string }

/**
 * Somebody who runs the platform, with a second factor whose secret everybody knows: for the embedded database alone. Twice
 * is harmless; a secret that was set up since stays.
 */
export async function seedSuperAdmin({ identity, adminUrl, masterKey, password }: Seeding): Promise<void> {
  await inIdentity(identity, tx => seedPerson(tx, { masterKey, password }))
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { email } = demoSuperAdmin
    const { rows } = await client.query('select 1 from users where email = $1 and is_super_admin', [email])
    if (rows.length === 0) await grantSuperAdmin(client, { email, revoke: false })
  } finally {
    await client.end()
  }
}

async function seedPerson(tx: IdentityTx, { masterKey, password }: Pick<Seeding, 'masterKey' | 'password'>) {
  const { email, name, totpSecret } = demoSuperAdmin
  if (await findPerson(tx, email)) return
  const id = await createUser(tx, { email, name, locale: 'en', password })
  const secret_sealed = sealSecret(masterKey, totpSealedAs(id), totpSecret)
  await tx.insertInto('user_totp').values({ user_id: id, secret_sealed, confirmed_at: new Date() }).execute()
}
