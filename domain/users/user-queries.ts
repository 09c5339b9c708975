import { sql } from 'kysely'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { IdentityTx } from '#platform/db/identity.ts'

export type User = { id: string; email: string; name: string; locale: Locale; is_super_admin: boolean }

/** The person of a session that is alive; refuses with session_ended. */
export async function findSignedInUser(tx: IdentityTx, person: { userId: string; sessionId: string }): Promise<User> {
  const row = await tx
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.id', 's.user_id')
    .select(['u.id', 'u.email', 'u.name', 'u.locale', 'u.is_super_admin'])
    .where('s.id', '=', person.sessionId)
    .where('s.user_id', '=', person.userId)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (!row) throw new DomainError('session_ended')
  return row as User
}
