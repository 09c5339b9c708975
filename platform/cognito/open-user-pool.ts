import type { ConfigOf } from '#platform/config.ts'
import { cognitoPool } from './cognito-pool.ts'
import { type PoolVerifier, poolVerifier } from './token-verifier.ts'
import { issuerOf, type UserPool } from './user-pool.ts'

/** A user pool and what is needed to believe its tokens. */
export type OpenPool = { pool: UserPool; verifier: PoolVerifier; issuer: string }

export type CognitoConfig = Pick<
  ConfigOf<'api'>,
  'cognitoRegion' | 'cognitoPoolId' | 'cognitoClientId' | 'cognitoClientSecret' | 'cognitoEndpoint'
>

/** The pool of the configuration, which has been checked to be whole. Nothing is connected before it is used. */
export function openUserPool(config: CognitoConfig): OpenPool {
  const [poolId, clientId] = [config.cognitoPoolId!, config.cognitoClientId!]
  const place = { region: config.cognitoRegion, poolId, endpoint: config.cognitoEndpoint }
  const issuer = issuerOf(place)
  return {
    pool: cognitoPool({ ...place, clientId, clientSecret: config.cognitoClientSecret }),
    verifier: poolVerifier({ issuer, clientId }),
    issuer,
  }
}
