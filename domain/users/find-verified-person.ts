import { sql } from 'kysely'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { IdentityTx } from '#platform/db/identity.ts'

export type VerifiedPerson = { id: string; email: string; name: string; locale: Locale }

/** The person of a session that is alive, whose address is proved to be theirs. Refuses session_ended, email_not_verified. */
export async function findVerifiedPerson(
  tx: IdentityTx,
  person: { userId: string; sessionId: string },
): Promise<VerifiedPerson> {
  const row = await tx
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.id', 's.user_id')
    .select(['u.id', 'u.email', 'u.name', 'u.locale', 'u.email_verified_at'])
    .where('s.id', '=', person.sessionId)
    .where('s.user_id', '=', person.userId)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (!row) throw new DomainError('session_ended')
  const { email_verified_at, ...found } = row
  if (!email_verified_at) throw new DomainError('email_not_verified')
  return found as VerifiedPerson
}
