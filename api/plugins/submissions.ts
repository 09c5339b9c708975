import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { ApiError } from '../errors.ts'
import { type SignedMoments, signedMoments } from '../form-tokens.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { isProof, proofDifficulty } from '../proof-of-work.ts'
import { rateLimits } from '../rate-limits.ts'
import type { FormFacts } from '../schemas/abuse.ts'

/** No person fills in one of our forms faster. */
const fastestSeconds = 2

/** A form may stay open over night. */
const formHours = 24

const challengeMinutes = 10

/**
 * Public submissions that a program filled in: a hidden field with something in it, a form sent as soon as it was opened,
 * one opened form sent over and over, and, once a tenant gets more of them than people would send, each without a proof of
 * work. Who calls without a form is held by the limits per address, phone number and e-mail alone. All of it says no more
 * than that it was refused.
 */
export function refuseBots(app: ApiServer, parts: ApiParts) {
  const moments = signedMoments(parts.config.masterKey)
  app.addHook('preHandler', async request => {
    if (!request.routeOptions.config.submission || !request.tenant) return
    const form = (request.body as { form?: Static<typeof FormFacts> } | null)?.form ?? {}
    if (form.website) throw new ApiError('submission_refused')
    if (form.token) await checkForm(request, moments, form.token, parts.clock.now())
    await checkLoad(request, moments, form.proof, parts)
  })
}

async function checkForm(request: FastifyRequest, moments: SignedMoments, token: string, now: Date) {
  const tenantId = request.tenant!.id
  const opened = moments.read('form', tenantId, token)
  const seconds = opened && (now.getTime() - opened.getTime()) / 1000
  if (seconds === undefined || seconds > formHours * 3600) throw new ApiError('submission_refused')
  if (seconds < fastestSeconds) throw new ApiError('submitted_too_fast', { retryAfterSeconds: fastestSeconds })
  await request.limit(rateLimits.submissionByForm, { tenantId, subject: token })
}

async function checkLoad(request: FastifyRequest, moments: SignedMoments, proof: string | undefined, parts: ApiParts) {
  const tenantId = request.tenant!.id
  const { rateLimiter, clock } = parts
  const { allowed } = await rateLimiter.consume(rateLimits.submissionByTenant, { tenantId, subject: 'all' })
  if (allowed) return
  await tellOnce(tenantId, parts)
  if (proof && (await isFreshProof(proof, moments, tenantId, parts))) return
  const challenge = moments.issue('challenge', tenantId, clock.now())
  throw new ApiError('proof_required', { params: { challenge, difficulty: proofDifficulty } })
}

async function isFreshProof(proof: string, moments: SignedMoments, tenantId: string, { clock, rateLimiter }: ApiParts) {
  const [challenge = '', answer = '', ...rest] = proof.split(':')
  const set = moments.read('challenge', tenantId, challenge)
  const age = set && clock.now().getTime() - set.getTime()
  if (age === undefined || age > challengeMinutes * 60_000 || rest.length > 0) return false
  if (!isProof(challenge, answer)) return false
  return (await rateLimiter.consume(rateLimits.submissionByProof, { tenantId, subject: challenge })).allowed
}

/** The alarm of docs/operations.md: a line that the log's alarms are set on, once a minute for a tenant. */
async function tellOnce(tenantId: string, { rateLimiter, log }: ApiParts) {
  const { allowed } = await rateLimiter.consume(rateLimits.submissionAlarm, { tenantId, subject: 'all' })
  if (allowed) log.warn({ tenantId }, 'public submissions of a tenant above their limit: proofs of work are asked for')
}
