import { createUser } from '#domain/users/create-user.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { uuidv7 } from '#platform/ids.ts'
import { asAdministrator, withDatabases } from './order-facts.ts'
import type { Stage } from './stage.ts'

/** Addresses of confirmed people with one password between them. */
export async function foundPeople(
  stage: Stage,
  { count, password }: { count: number; password: string },
): Promise<string[]> {
  const model = { email: `${uuidv7()}@bench.test`, password, name: 'Bench', locale: 'en' } as const
  const id = await withDatabases(stage, ({ identity }) => inIdentity(identity, tx => createUser(tx, model)))
  const rows = await asAdministrator(stage.adminUrl, copySql, [id, count])
  return rows.map(({ email }) => email)
}

const copySql = `
  with made as (
    insert into users (id, issuer, subject, email, email_verified_at, name, locale)
    select id, issuer, id, id || '@bench.test', email_verified_at, name, locale
    from (select uuidv7() as id, issuer, email_verified_at, name, locale
      from users, generate_series(1, $2::int) where id = $1) copies
    returning id, email
  ),
  hashes as (
    insert into user_passwords (user_id, password_hash)
    select made.id, password_hash from made, user_passwords where user_id = $1
  )
  select email from made`
