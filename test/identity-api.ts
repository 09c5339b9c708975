import type { Test } from 'tap'
import type { ApiParts, ApiServer } from '#api/parts.ts'
import { createUser } from '#domain/users/create-user.ts'
import { identityKeys } from '#domain/users/identity-keys.ts'
import { identityDoor } from '#platform/db/identity.ts'
import { testDatabase } from '#test/database.ts'
import { readMailedCode, type Sql } from '#test/identity.ts'
import { openApi } from '#test/open-api.ts'
import { administrator } from '#test/world.ts'

export const password = 'a walk by the water 1962'
export const person = { email: 'maha@example.test', password, name: 'Maha', locale: 'ar' as const }

export type IdentityApi = {
  app: ApiServer
  parts: ApiParts
  sql: Sql
  mailedCode(email: string): Promise<string | undefined>
  post(path: string, body: unknown, headers?: Record<string, string>): ReturnType<typeof postTo>
}

/** The API on a database of the test's own, in which one confirmed person has an account. */
export async function identityApi(t: Pick<Test, 'teardown'>, given: Record<string, string> = {}): Promise<IdentityApi> {
  const database = await testDatabase(t)
  const { app, parts } = await openApi(t, database, given)
  const sql = administrator(t, database)
  const door = identityDoor(parts.databases.identity)
  const keys = identityKeys(parts.config.masterKey)
  await door.tx(tx => createUser(tx, person))
  return {
    app,
    parts,
    sql,
    mailedCode: email => readMailedCode({ door, keys, sql }, email),
    post: (path, body, headers) => postTo(app, path, body, headers),
  }
}

function postTo(app: ApiServer, path: string, body: unknown, headers: Record<string, string> = {}) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  return app.inject({ method: 'POST', url: path, payload, headers: { 'content-type': 'application/json', ...headers } })
}

/** The header that sends back the refresh cookie of an answer. */
export function cookieOf(answer: { cookies: { name: string; value: string }[] }): string {
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
