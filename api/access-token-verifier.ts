import { JwtVerifier } from 'aws-jwt-verify'
import { JwksNotAvailableInCacheError, JwtExpiredError, KidNotFoundInJwksError } from 'aws-jwt-verify/error'
import type { JwtHeader } from 'aws-jwt-verify/jwt-model'
import { type Bearer, readAccessClaims } from '#domain/users/access-token.ts'
import type { PublishedKey } from '#domain/users/signing-keys.ts'
import { ApiError } from './errors.ts'

export type AccessTokenVerifier = { verify(token: string): Promise<Bearer> }

type Settings = { issuer: string; loadKeys: () => Promise<PublishedKey[]> }

/** Ours have about 600 characters. */
const longestToken = 4096

/** A retired key is believed for at most this long; a new one is published well before it signs. */
const keysLastMs = 60_000

/** Tokens that name unknown keys cause one look into the database in this time, whoever sends how many. */
const unknownKeyPauseMs = 2_000

/**
 * Verifies access tokens against our own keys, from the database and never from the network. Throws token_expired for one
 * that was genuine, token_invalid for anything else.
 */
export function createAccessTokenVerifier({ issuer, loadKeys }: Settings): AccessTokenVerifier {
  const verifier = JwtVerifier.create({ issuer, audience: null, customJwtCheck: ({ header }) => checkHeader(header) })
  const renewKeys = renewal(async () => verifier.cacheJwks({ keys: await loadKeys() }))
  const claimsOf = (token: string) => readAccessClaims(verifier.verifySync(token))

  return {
    async verify(token) {
      if (token.length > longestToken || !isCanonical(token)) throw new ApiError('token_invalid')
      await renewKeys(keysLastMs)
      const person = await attempt(
        () => claimsOf(token),
        () => renewKeys(unknownKeyPauseMs),
      )
      if (!person) throw new ApiError('token_invalid')
      return person
    },
  }
}

async function attempt<Result>(verify: () => Result, renew: () => Promise<void>): Promise<Result> {
  try {
    return verify()
  } catch (error) {
    if (!isUnknownKey(error)) throw refusal(error)
  }
  await renew()
  try {
    return verify()
  } catch (error) {
    throw refusal(error)
  }
}

const isUnknownKey = (error: unknown) =>
  error instanceof KidNotFoundInJwksError || error instanceof JwksNotAvailableInCacheError

/** Times are checked after the signature: only a genuine token can be called expired. */
const refusal = (error: unknown) => new ApiError(error instanceof JwtExpiredError ? 'token_expired' : 'token_invalid')

function checkHeader({ alg, typ, ...rest }: JwtHeader) {
  if (alg !== 'ES256' || typ !== 'JWT' || 'crit' in rest) throw new Error('not a token of this issuer')
}

/** The decoder of base64 skips what it does not know: one token has one spelling. */
function isCanonical(token: string): boolean {
  const parts = token.split('.')
  return parts.length === 3 && parts.every(part => Buffer.from(part, 'base64url').toString('base64url') === part)
}

/** Runs `load` when its last success is older than asked for; whoever comes while it runs waits for the same one. */
function renewal(load: () => Promise<void>): (olderThanMs: number) => Promise<void> {
  let renewedAt = Number.NEGATIVE_INFINITY
  let running: Promise<void> | undefined
  return async olderThanMs => {
    if (performance.now() - renewedAt < olderThanMs) return
    running ??= load()
      .then(() => {
        renewedAt = performance.now()
      })
      .finally(() => {
        running = undefined
      })
    await running
  }
}
