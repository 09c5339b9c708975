import { CognitoUnavailable, PoolTokenInvalid } from '#platform/cognito/cognito-errors.ts'
import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import type { PoolPerson } from '#platform/cognito/token-verifier.ts'
import type { PoolChallenge, PoolTokens } from '#platform/cognito/user-pool.ts'

/** What a session of ours keeps of the pool's, sealed: enough to ask it again, and to see that it speaks of the same person. */
export type Upstream = { refreshToken: string; username: string; subject: string }

export const writeUpstream = (upstream: Upstream): string => JSON.stringify(upstream)
export const readUpstream = (text: string): Upstream => JSON.parse(text)

export const writeChallenge = ({ session, username }: PoolChallenge): string => JSON.stringify({ session, username })
export const readChallenge = (text: string): PoolChallenge => JSON.parse(text)

/**
 * The person of tokens that have just come from the pool. If they cannot be believed, the configuration names another pool
 * or client than it speaks with: nobody's session ends for that.
 */
export async function verified({ verifier }: OpenPool, tokens: PoolTokens): Promise<PoolPerson> {
  return verifier.verify(tokens).catch((error: unknown) => {
    throw error instanceof PoolTokenInvalid
      ? new CognitoUnavailable(`a token of the pool is invalid: ${error.message}`)
      : error
  })
}
