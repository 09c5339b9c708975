import { accessClaims, type SignedIn, type TokenClient, tokenSeconds } from '#domain/users/access-token.ts'
import { identityKeys } from '#domain/users/identity-keys.ts'
import { findSigningKey } from '#domain/users/signing-keys.ts'
import { startSession } from '#domain/users/start-session.ts'
import { inIdentity } from '#platform/db/identity.ts'
import type { TestApi } from '#test/api.ts'
import type { TestPerson } from '#test/people.ts'

type Issuing = Pick<TestApi, 'app' | 'parts'>

/** A session of its own for a person of a test. */
export function sessionOf({ parts }: Issuing, { userId }: Pick<TestPerson, 'userId'>): Promise<SignedIn> {
  const keys = identityKeys(parts.config.masterKey)
  return inIdentity(parts.databases.identity, tx => startSession(tx, userId, {}, keys))
}

/** A genuine access token of a session, which ran out a minute ago. */
export async function expiredToken({ app, parts }: Issuing, session: SignedIn, client: TokenClient): Promise<string> {
  const { masterKey } = parts.config
  const { kid, privateKey } = await inIdentity(parts.databases.identity, tx => findSigningKey(tx, masterKey))
  const iat = Math.floor(Date.now() / 1000) - tokenSeconds[client] - 60
  return app.jwt.sign(
    { ...accessClaims(session, client), iat },
    { key: privateKey, kid, expiresIn: tokenSeconds[client] },
  )
}
