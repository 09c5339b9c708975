import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import type { SignInEventType } from './sign-in-event.ts'

export type SignInEventRow = {
  id: string
  type: SignInEventType
  at: Date
  address: string | null
  user_agent: string | null
}

/** What happened to the sign-in of a person, newest first; one row more than `limit` when there is more. */
export async function listSignInEvents(
  tx: IdentityTx,
  userId: string,
  { before, limit }: { before?: string; limit: number },
): Promise<SignInEventRow[]> {
  const rows = await tx
    .selectFrom('sign_in_events')
    .select(['id', 'type', 'at', 'user_agent'])
    .select(sql<string | null>`host(address)`.as('address'))
    .where('user_id', '=', userId)
    .$if(before !== undefined, query => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows as SignInEventRow[]
}
