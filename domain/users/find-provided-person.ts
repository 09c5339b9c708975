import { sql } from 'kysely'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { openSecret } from '#platform/secrets/envelope.ts'
import type { SignedIn } from './access-token.ts'
import type { Identity } from './identity.ts'
import type { ProvidedPerson } from './identity-provider.ts'
import { upstreamSealedAs } from './start-session.ts'

/** The person of a session that is alive, as their provider knows them. Refuses with session_ended. */
export async function findProvidedPerson(
  { door, keys }: Identity,
  { userId, sessionId }: SignedIn,
): Promise<ProvidedPerson> {
  const row = await door.tx(tx =>
    tx
      .selectFrom('sessions as s')
      .innerJoin('users as u', 'u.id', 's.user_id')
      .select(['u.subject', 'u.email', 'u.name', 'u.locale', 's.upstream_sealed'])
      .where('s.id', '=', sessionId)
      .where('s.user_id', '=', userId)
      .where('s.ended_at', 'is', null)
      .where('s.expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst(),
  )
  if (!row) throw new DomainError('session_ended')
  const { upstream_sealed, locale, ...person } = row
  const upstream = upstream_sealed
    ? openSecret(keys.master, upstreamSealedAs(sessionId), upstream_sealed).toString()
    : undefined
  return { ...person, userId, locale: locale as Locale, upstream }
}
