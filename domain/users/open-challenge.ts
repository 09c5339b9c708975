import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import { uuidv7 } from '#platform/ids.ts'
import { sealSecret } from '#platform/secrets/envelope.ts'
import { challengeMinutes, challengeSealedAs, hashChallenge } from './challenge.ts'
import type { Identity } from './identity.ts'
import type { Challenge } from './identity-provider.ts'

/** Remembers a sign-in that waits for its second factor. The text that is given continues it, and is kept as a hash only. */
export async function openChallenge(
  tx: IdentityTx,
  { provider, keys }: Identity,
  { state, subject }: Challenge,
): Promise<string> {
  const id = uuidv7()
  const session = randomBytes(32).toString('base64url')
  await tx
    .insertInto('sign_in_challenges')
    .values({
      id,
      token_hash: hashChallenge(keys.challenges, session),
      user_id: subject === null ? null : await findUserId(tx, provider.issuer, subject),
      state_sealed: sealSecret(keys.master, challengeSealedAs(id), state),
      expires_at: sql`now() + make_interval(mins => ${challengeMinutes})`,
    })
    .execute()
  return session
}

async function findUserId(tx: IdentityTx, issuer: string, subject: string): Promise<string | null> {
  const user = await tx
    .selectFrom('users')
    .select('id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return user?.id ?? null
}
