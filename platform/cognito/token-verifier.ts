import { JwtVerifier } from 'aws-jwt-verify'
import { validateCognitoJwtFields } from 'aws-jwt-verify/cognito-verifier'
import { JwtBaseError } from 'aws-jwt-verify/error'
import type { Jwks } from 'aws-jwt-verify/jwk'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import type { JwtHeader, JwtPayload } from 'aws-jwt-verify/jwt-model'
import { CognitoUnavailable, PoolTokenInvalid } from './cognito-errors.ts'

/** What verified tokens say of a person; tenants, roles and groups a pool may know are not even read. */
export type PoolPerson = {
  subject: string
  /** The pool's own name of the person, which for addresses as names is the subject. */
  username: string
  email: string
  emailVerified: boolean
  name: string | undefined
  locale: string | undefined
}

export type PoolVerifier = {
  /** Throws PoolTokenInvalid, or CognitoUnavailable when the pool's keys cannot be had. */
  verify(tokens: { idToken: string; accessToken: string }): Promise<PoolPerson>
}

type Settings = {
  issuer: string
  clientId: string
  /** Instead of fetching them: for tests. */
  keys?: Jwks
}

/** Cognito's have 1 to 2 kB, with groups and many attributes a few more. */
const longestToken = 16_384

const keysTimeoutMs = 3_000

type Claims = Record<string, unknown>

/**
 * Verifies the tokens of a pool: signature by its published keys, issuer, times, `token_use`, and that they were given to
 * our client. Both tokens have to speak of the same person.
 */
export function poolVerifier({ issuer, clientId, keys }: Settings): PoolVerifier {
  const jwksUri = `${issuer}/.well-known/jwks.json`
  const verifier = JwtVerifier.create(
    { issuer, jwksUri, audience: null, customJwtCheck: ({ header, payload }) => checkForm(header, payload) },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: keys ? async () => bytesOf(keys) : fetchKeys } }) },
  )
  const claimsOf = async (token: string, tokenUse: 'id' | 'access') => {
    if (token.length > longestToken || !isCanonical(token)) throw new PoolTokenInvalid('not a token')
    try {
      const claims = await verifier.verify(token)
      validateCognitoJwtFields(claims, { tokenUse, clientId })
      return claims as Claims
    } catch (error) {
      throw refusalOf(error)
    }
  }
  return {
    verify: async ({ idToken, accessToken }) =>
      personOf(await claimsOf(idToken, 'id'), await claimsOf(accessToken, 'access')),
  }
}

function personOf(id: Claims, access: Claims): PoolPerson {
  const { sub, email, email_verified, name, locale } = id
  const username = access.username
  if (typeof sub !== 'string' || sub === '' || access.sub !== sub) throw new PoolTokenInvalid('no subject')
  if (typeof username !== 'string' || typeof email !== 'string') throw new PoolTokenInvalid('no address')
  // A pool whose attributes came from an import says it as text.
  const emailVerified = email_verified === true || email_verified === 'true'
  return { subject: sub, username, email, emailVerified, name: textOf(name), locale: textOf(locale) }
}

const textOf = (claim: unknown) => (typeof claim === 'string' && claim.trim() !== '' ? claim : undefined)

/** The library takes any algorithm that fits the key, and a token without an end. */
function checkForm(header: JwtHeader, payload: JwtPayload) {
  if (header.alg !== 'RS256' || 'crit' in header || typeof payload.exp !== 'number') {
    throw new PoolTokenInvalid('not a token as Cognito writes them')
  }
}

/** The decoder of base64 skips what it does not know: one token has one spelling. */
function isCanonical(token: string): boolean {
  const parts = token.split('.')
  return parts.length === 3 && parts.every(part => Buffer.from(part, 'base64url').toString('base64url') === part)
}

const bytesOf = (keys: Jwks) => new TextEncoder().encode(JSON.stringify(keys)).buffer

/** @NOTE The library's own fetcher knows https only; where http is an emulator's, the configuration says so. */
async function fetchKeys(uri: string): Promise<ArrayBuffer> {
  try {
    const answer = await fetch(uri, { redirect: 'error', signal: AbortSignal.timeout(keysTimeoutMs) })
    if (!answer.ok) throw new Error(String(answer.status))
    return await answer.arrayBuffer()
  } catch {
    throw new CognitoUnavailable('the keys of the user pool cannot be fetched')
  }
}

function refusalOf(error: unknown): PoolTokenInvalid | CognitoUnavailable {
  if (error instanceof CognitoUnavailable || error instanceof PoolTokenInvalid) return error
  const name = error instanceof JwtBaseError ? error.constructor.name : 'not a token'
  return new PoolTokenInvalid(name)
}
