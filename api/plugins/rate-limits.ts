import type { FastifyReply, FastifyRequest } from 'fastify'
import { normaliseText } from '#domain/arabic.ts'
import { normaliseEmail } from '#domain/users/email-address.ts'
import type { RateLimit, RateLimitRequest } from '#platform/redis/rate-limit.ts'
import { ApiError } from '../errors.ts'
import { networkOf } from '../network-of.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { rateLimits } from '../rate-limits.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Counts this request against a limit; throws rate_limited with Retry-After once it is used up. */
    limit(limit: RateLimit, counted: RateLimitRequest): Promise<void>
  }
}

/** Paths that are asked by machines of the deployment itself. */
const uncounted = new Set(['/health', '/live'])

/** Gives each request `limit`; RateLimit-* headers tell about the tightest limit that was counted. */
export function openLimits(app: ApiServer, { rateLimiter }: ApiParts) {
  const tightest = new WeakMap<FastifyRequest, { limit: number; remaining: number }>()

  async function count(request: FastifyRequest, reply: FastifyReply, limit: RateLimit, counted: RateLimitRequest) {
    const answer = await rateLimiter.consume(limit, counted)
    const told = tightest.get(request)
    if (!told || answer.remaining <= told.remaining) {
      tightest.set(request, answer)
      reply.header('ratelimit-limit', answer.limit)
      reply.header('ratelimit-remaining', answer.remaining)
      reply.header('ratelimit-reset', answer.resetSeconds)
    }
    if (!answer.allowed) throw new ApiError('rate_limited', { retryAfterSeconds: answer.retryAfterSeconds })
  }

  app.addHook('onRequest', async (request, reply) => {
    request.limit = (limit, counted) => count(request, reply, limit, counted)
  })
}

/**
 * Counts each request: by address while nobody is signed in, by person and tenant afterwards; public submissions by
 * address, phone number and e-mail as well. A refused token is counted where it is refused.
 */
export function limitRates(app: ApiServer) {
  app.addHook('onRequest', async request => {
    if (uncounted.has(request.url)) return
    if (request.person) await request.limit(rateLimits.person, { subject: request.person.userId })
    else await request.limit(rateLimits.anonymous, { subject: networkOf(request.ip) })
    if (request.routeOptions.config.submission) {
      await request.limit(rateLimits.submissionByAddress, { subject: networkOf(request.ip) })
    }
  })

  app.addHook('preHandler', async request => {
    if (!request.tenant) return
    if (request.member) await request.limit(rateLimits.tenant, { tenantId: request.tenant.id, subject: 'all' })
    if (!request.routeOptions.config.submission) return
    const { customer, donor } = (request.body as Submission | null) ?? {}
    const { phone, email } = customer ?? donor ?? {}
    const subject = phone && phoneTail(phone)
    if (subject) await request.limit(rateLimits.submissionByPhone, { tenantId: request.tenant.id, subject })
    if (email) await request.limit(rateLimits.submissionByEmail, { subject: normaliseEmail(email) })
  })
}

type Submission = { customer?: Reachable; donor?: Reachable }

type Reachable = { phone?: string; email?: string }

/** What every writing of one number has in common: any digits, with or without the country. */
const phoneTail = (phone: string) => normaliseText(phone).replace(/\D/g, '').slice(-8)
