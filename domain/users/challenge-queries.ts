import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import { openSecret } from '#platform/secrets/envelope.ts'
import { challengeSealedAs, hashChallenge, mostChallengeAttempts } from './challenge.ts'
import type { IdentityKeys } from './identity-keys.ts'

/** A sign-in that waits for its second factor; who it is may be known only once that is given. */
export type WaitingSignIn = { id: string; userId: string | null; email: string | null; state: string }

/**
 * The waiting sign-in of a text, and one of its attempts: counted by one conditional update before the code is looked at, so
 * that guesses at the same moment cannot pass the limit together. Undefined once it is over.
 */
export async function takeChallenge(
  tx: IdentityTx,
  session: string,
  keys: IdentityKeys,
): Promise<WaitingSignIn | undefined> {
  const row = await tx
    .updateTable('sign_in_challenges')
    .set(each => ({ attempts: each('attempts', '+', 1) }))
    .where('token_hash', '=', hashChallenge(keys.challenges, session))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('attempts', '<', mostChallengeAttempts)
    .returning(['id', 'user_id', 'state_sealed'])
    .returning(({ selectFrom }) =>
      selectFrom('users').select('email').whereRef('users.id', '=', 'sign_in_challenges.user_id').as('email'),
    )
    .executeTakeFirst()
  if (!row) return undefined
  const state = openSecret(keys.master, challengeSealedAs(row.id), row.state_sealed).toString()
  return { id: row.id, userId: row.user_id, email: row.email, state }
}

/** Whether it was still open. */
export async function endChallenge(tx: IdentityTx, id: string): Promise<boolean> {
  const ended = await tx
    .updateTable('sign_in_challenges')
    .set({ ended_at: sql`now()` })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}
