import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { RedisConnection } from '#platform/redis/connection.ts'
import { answer, openLeases, type Taken } from '#platform/redis/rate-limit-leases.ts'

export type RateLimit = {
  /** Part of the key; two limits of one name share their counters. */
  name: string
  points: number
  seconds: number
  /** What one process allows while Redis is away; the same as with it when left out. */
  withoutRedis?: { points: number; seconds: number }
}

export type RateLimitAnswer = {
  allowed: boolean
  limit: number
  remaining: number
  /** Until the window ends and everything is allowed again. */
  resetSeconds: number
  /** 0 when allowed. */
  retryAfterSeconds: number
}

export type RateLimitRequest = {
  /** Counted apart for each tenant; left out for what belongs to none (sign-in, an address without a tenant). */
  tenantId?: string
  /** Who is counted: an address, a phone number, a person's id. Only its hash reaches Redis. */
  subject: string
}

export type RateLimiter = { consume(limit: RateLimit, request: RateLimitRequest): Promise<RateLimitAnswer> }

type Settings = {
  redis: RedisConnection
  /** Multiplies every limit (SADU_RATE_LIMIT_FACTOR). */
  factor: number
}

/**
 * Counts in Redis for all processes together, and in this process while Redis is away: it always answers. Of a wide limit
 * a process takes several points at once and spends them by itself (asking for each was 28 % of the work of a cached
 * page): together they never allow more than the limit, and a little less where one leaves points unspent.
 */
export function createRateLimiter({ redis, factor }: Settings): RateLimiter {
  const counters = new Map<string, RateLimiterRedis>()
  const leases = openLeases()
  return {
    async consume(limit, request) {
      const counter = counters.get(limit.name) ?? counterOf(limit, redis, factor)
      counters.set(limit.name, counter)
      const key = keyOf(limit, request)
      const take = async (points: number): Promise<Taken> => {
        const allowed = redis.isReady() ? counter.points : scaled((limit.withoutRedis ?? limit).points, factor)
        return counter.consume(key, points).then(
          state => ({ state, limit: allowed, granted: points }),
          state => {
            if (!(state instanceof RateLimiterRes)) throw state
            return { state, limit: allowed, granted: grantedOf(state, allowed, points) }
          },
        )
      }
      const size = leaseSize(limit)
      if (size > 1) return leases.consume(key, () => take(size))
      const { state, limit: points, granted } = await take(1)
      return answer(state, points, { allowed: granted > 0, unspent: 0 })
    },
  }
}

function counterOf(limit: RateLimit, redis: RedisConnection, factor: number): RateLimiterRedis {
  const points = scaled(limit.points, factor)
  const local = limit.withoutRedis ?? limit
  return new RateLimiterRedis({
    storeClient: redis.client,
    keyPrefix: '',
    points,
    duration: limit.seconds,
    rejectIfRedisNotReady: true,
    // Who is over the limit is refused here for the rest of the window, so that a flood does not become one of Redis.
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory({
      keyPrefix: '',
      points: scaled(local.points, factor),
      duration: local.seconds,
    }),
  })
}

const scaled = (points: number, factor: number) => Math.max(1, Math.floor(points * factor))

/** The tenant is the hash tag: all keys of one tenant stand on one slot of a cluster. */
function keyOf(limit: RateLimit, { tenantId, subject }: RateLimitRequest): string {
  const owner = tenantId === undefined ? 'g' : `t:{${tenantId}}`
  return `${owner}:rate:${limit.name}:${createHash('sha256').update(subject).digest('base64url').slice(0, 22)}`
}

/** Points taken at once; narrow limits, and those with another count while Redis is away, are counted one by one. */
function leaseSize({ points, withoutRedis }: RateLimit): number {
  return withoutRedis || points < 100 ? 1 : Math.min(20, Math.floor(points / 30))
}

/** What a refused request for several points still got; one refused from this process's memory says nothing of points. */
function grantedOf({ consumedPoints }: RateLimiterRes, limit: number, wanted: number): number {
  return consumedPoints > 0 ? Math.max(0, limit - (consumedPoints - wanted)) : 0
}
