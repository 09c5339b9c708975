import { DomainError } from '#domain/errors.ts'
import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import type { ProvidedPerson } from '../identity-provider.ts'
import { busy, inOurWords } from './pool-refusals.ts'
import { readUpstream, verified } from './upstream.ts'
import { accessTokenOf } from './upstream-session.ts'

/**
 * An access token of the pool for a person who shows their password once more. Refuses with password_wrong, and with
 * session_ended when the pool does not vouch for the session any more.
 */
export async function accessAfterPassword(open: OpenPool, person: ProvidedPerson, password: string): Promise<string> {
  if (!person.upstream) throw new DomainError('session_ended')
  const { username, subject } = readUpstream(person.upstream)
  const shown = open.pool.signIn({ email: username, password })
  const { tokens } = await inOurWords(shown, 'password_wrong', { too_many: busy })
  // With a second factor the password alone opens nothing: the session does.
  if (!tokens) return accessTokenOf(open, person)
  if ((await verified(open, tokens)).subject !== subject) throw new DomainError('password_wrong')
  return tokens.accessToken
}
