import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'

export type SessionRow = {
  id: string
  user_agent: string | null
  address: string | null
  created_at: Date
  last_seen_at: Date
  expires_at: Date
}

/** Whoever has more has them from a program; the newest are the ones to look at. */
const mostShown = 200

/** The living sessions of a person, the one used last first. */
export async function listSessions(tx: IdentityTx, userId: string): Promise<SessionRow[]> {
  return tx
    .selectFrom('sessions')
    .select(['id', 'user_agent', 'created_at', 'last_seen_at', 'expires_at'])
    .select(sql<string | null>`host(address)`.as('address'))
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostShown)
    .execute()
}
