import fastifyJwt from '@fastify/jwt'
import type { FastifyRequest } from 'fastify'
import {
  accessClaims,
  accessTokenSeconds,
  type Bearer,
  type SignedIn,
  type TokenClient,
  tokenSeconds,
} from '#domain/users/access-token.ts'
import { findSigningKey, listPublishedKeys, type SigningKey } from '#domain/users/signing-keys.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { isOpen } from '../access.ts'
import { createAccessTokenVerifier } from '../access-token-verifier.ts'
import { ApiError } from '../errors.ts'
import { networkOf } from '../network-of.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { rateLimits } from '../rate-limits.ts'
import { isViewable } from './viewable.ts'

export type IssuedToken = { accessToken: string; expiresIn: number }

export type WantedToken = { client: TokenClient; seconds?: number; viewId?: string }

declare module 'fastify' {
  interface FastifyInstance {
    /** An access token for a session; of 15 minutes and for our own pages unless something else is asked for. */
    issueAccessToken(person: SignedIn, wanted?: WantedToken): Promise<IssuedToken>
  }
}

/** Every route but the public ones needs `Authorization: Bearer <access token>`; who it speaks for is `request.person`. */
export async function authenticate(app: ApiServer, parts: ApiParts) {
  await issueTokens(app, parts)
  const verifier = createAccessTokenVerifier({
    issuer: parts.config.appOrigin,
    loadKeys: () => inIdentity(parts.databases.identity, listPublishedKeys, { readOnly: true }),
  })
  const signedIn = async (header: string | undefined) => verifier.verify(bearerToken(header))
  app.decorateRequest('person', null)
  app.decorateRequest('viewId', null)
  app.addHook('onRequest', async request => {
    if (isOpen(request.routeOptions.config.access)) return
    const refused = async (error: unknown) => {
      await request.limit(rateLimits.anonymous, { subject: networkOf(request.ip) })
      throw error
    }
    const bearer = await signedIn(request.headers.authorization).then(checkFor(request)).catch(refused)
    request.person = { userId: bearer.userId, sessionId: bearer.sessionId }
    request.viewId = bearer.viewId ?? null
  })
}

/** A token opens what it was given for and nothing else, whoever it speaks for. */
function checkFor(request: FastifyRequest): (bearer: Bearer) => Bearer {
  const wanted: TokenClient[] = [request.routeOptions.config.access === 'super_admin' ? 'sadu-super' : 'sadu-app']
  if (isViewable(request)) wanted.push('sadu-view')
  return bearer => {
    if (!wanted.includes(bearer.client)) throw new ApiError('token_invalid')
    return bearer
  }
}

function bearerToken(header: string | undefined): string {
  const [, scheme, token] = /^(\S+) +(.*)$/.exec(header ?? '') ?? []
  if (scheme?.toLowerCase() !== 'bearer') throw new ApiError('token_missing')
  return token!
}

/** @fastify/jwt signs only: there is one way to verify, and its own is shut. */
async function issueTokens(app: ApiServer, { config, databases }: ApiParts) {
  await app.register(fastifyJwt, {
    secret: { private: refuse, public: refuse },
    sign: { algorithm: 'ES256', iss: config.appOrigin, expiresIn: accessTokenSeconds },
  })
  const findKey = keptFor(signingKeyMs, () =>
    inIdentity(databases.identity, tx => findSigningKey(tx, config.masterKey)),
  )
  app.decorate('issueAccessToken', async (person: SignedIn, wanted: WantedToken = { client: 'sadu-app' }) => {
    const { kid, privateKey } = await findKey()
    const { client, viewId, seconds = tokenSeconds[client] } = wanted
    const accessToken = app.jwt.sign(accessClaims(person, client, viewId), { key: privateKey, kid, expiresIn: seconds })
    return { accessToken, expiresIn: seconds }
  })
}

async function refuse(): Promise<never> {
  throw new Error('tokens are signed by issueAccessToken and verified by the authentication plugin')
}

/** After a rotation every process signs with the new key within this time. */
const signingKeyMs = 60_000

function keptFor(ms: number, find: () => Promise<SigningKey>): () => Promise<SigningKey> {
  let kept: { key: SigningKey; until: number } | undefined
  return async () => {
    if (!kept || performance.now() > kept.until) kept = { key: await find(), until: performance.now() + ms }
    return kept.key
  }
}
