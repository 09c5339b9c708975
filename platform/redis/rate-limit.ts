import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { RedisConnection } from '#platform/redis/connection.ts'

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

/** Counts in Redis for all processes together, and in this process while Redis is away: it always answers. */
export function createRateLimiter({ redis, factor }: Settings): RateLimiter {
  const counters = new Map<string, RateLimiterRedis>()
  return {
    async consume(limit, request) {
      const counter = counters.get(limit.name) ?? counterOf(limit, redis, factor)
      counters.set(limit.name, counter)
      const key = keyOf(limit, request)
      const points = redis.isReady() ? counter.points : scaled((limit.withoutRedis ?? limit).points, factor)
      return counter.consume(key).then(
        state => answer(state, points, { allowed: true }),
        state => {
          if (!(state instanceof RateLimiterRes)) throw state
          return answer(state, points, { allowed: false })
        },
      )
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

function answer(state: RateLimiterRes, limit: number, { allowed }: { allowed: boolean }): RateLimitAnswer {
  const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000))
  return {
    allowed,
    limit,
    remaining: allowed ? state.remainingPoints : 0,
    resetSeconds: seconds,
    retryAfterSeconds: allowed ? 0 : seconds,
  }
}
