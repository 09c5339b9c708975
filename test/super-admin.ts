import { createUser } from '#domain/users/create-user.ts'
import { inIdentity } from '#platform/db/identity.ts'
import type { Answer, Call, TestApi } from '#test/api.ts'
import { type TestPerson, testPassword } from '#test/people.ts'

type Verb = Parameters<TestApi['call']>[0]

export type TestSuperAdmin = TestPerson & {
  /** Of the super admins' area. */
  token: string
  /** A call below `/v1/admin` with that token. */
  ask(verb: Verb, path: string, call?: Omit<Call, 'as'>): Promise<Answer>
}

let count = 0

/** Somebody who runs the platform, who has shown a second factor a moment ago. */
export async function aSuperAdmin(api: TestApi): Promise<TestSuperAdmin> {
  const person = { email: `super-${++count}@sadu.test`, name: 'Noura Super' }
  const userId = await inIdentity(api.databases.identity, tx =>
    createUser(tx, { ...person, password: testPassword, locale: 'en' }),
  )
  const known = { ...person, userId }
  await api.sql('update users set is_super_admin = true where id = $1', [userId])
  await api.tokenOf(known)
  await api.sql('update sessions set mfa_at = now() where user_id = $1', [userId])
  const entered = await api.call('POST', '/v1/admin/token', { as: known, body: {} })
  if (entered.status !== 200) throw new Error(`the super admin was not let in: ${JSON.stringify(entered.body)}`)
  const token: string = entered.body.accessToken
  const ask: TestSuperAdmin['ask'] = (verb, path, { headers, ...call } = {}) =>
    api.call(verb, `/v1/admin${path}`, { ...call, headers: { authorization: `Bearer ${token}`, ...headers } })
  return { ...known, token, ask }
}
