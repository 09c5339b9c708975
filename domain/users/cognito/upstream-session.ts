import { DomainError } from '#domain/errors.ts'
import { CognitoUnavailable, PoolRefusal } from '#platform/cognito/cognito-errors.ts'
import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import type { ProvidedPerson } from '../identity-provider.ts'
import { inOurWords } from './pool-refusals.ts'
import { readUpstream, type Upstream, verified, writeUpstream } from './upstream.ts'

/**
 * Asks the pool whether it still vouches for a session. Refuses with session_ended when it does not: revoked, over, the
 * person disabled or gone, or somebody else by now. A pool that is away, or too busy, ends nothing.
 */
export async function refreshUpstream(open: OpenPool, upstream: string): Promise<string> {
  const { renewed } = await renew(open, readUpstream(upstream))
  return writeUpstream(renewed)
}

/** An access token of the pool for what a person does to their own account there. Refuses with session_ended. */
export async function accessTokenOf(open: OpenPool, { upstream }: ProvidedPerson): Promise<string> {
  if (!upstream) throw new DomainError('session_ended')
  return (await renew(open, readUpstream(upstream))).accessToken
}

async function renew(open: OpenPool, held: Upstream): Promise<{ renewed: Upstream; accessToken: string }> {
  const tokens = await inOurWords(open.pool.refresh(held), 'session_ended', {
    too_many: () => new CognitoUnavailable('the pool takes no more for the moment'),
  })
  const { subject } = await verified(open, tokens)
  if (subject !== held.subject) throw new DomainError('session_ended')
  return {
    renewed: { ...held, refreshToken: tokens.refreshToken ?? held.refreshToken },
    accessToken: tokens.accessToken,
  }
}

/**
 * Ends every session the person has at the pool, with other clients of it too. Ours have ended before, and with them went
 * every refresh token we kept: a pool that refuses, or is away, leaves nothing open here, and is nothing to the person.
 */
export async function signOutEverywhere(open: OpenPool, { upstream }: ProvidedPerson): Promise<void> {
  if (!upstream) return
  await open.pool
    .refresh(readUpstream(upstream))
    .then(({ accessToken }) => open.pool.signOutEverywhere(accessToken))
    .catch((error: unknown) => {
      if (!(error instanceof PoolRefusal || error instanceof CognitoUnavailable)) throw error
    })
}
