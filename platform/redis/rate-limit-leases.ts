import { LRUCache } from 'lru-cache'
import type { RateLimiterRes } from 'rate-limiter-flexible'
import type { RateLimitAnswer } from '#platform/redis/rate-limit.ts'

/** What the counter said, and how many of the points asked for it gave. */
export type Taken = { state: RateLimiterRes; limit: number; granted: number }

/** Points this process has taken and not spent; they end with the window. */
type Lease = Taken & { unspent: number; endsAt: number }

/** Who asks at the same time waits for one taking of points, and asks for more when these are spent. */
export function openLeases() {
  const leases = new LRUCache<string, Lease>({ max: 20_000 })
  const takings = new Map<string, Promise<Taken>>()

  function takeOnce(key: string, take: () => Promise<Taken>): Promise<Taken> {
    const running = takings.get(key)
    if (running) return running
    const taking = take().then(taken => {
      if (taken.granted > 0) leases.set(key, leaseOf(taken))
      return taken
    })
    takings.set(key, taking)
    const forget = () => takings.delete(key)
    taking.then(forget, forget)
    return taking
  }

  return {
    async consume(key: string, take: () => Promise<Taken>): Promise<RateLimitAnswer> {
      for (;;) {
        const lease = leases.get(key)
        if (lease && lease.unspent > 0 && lease.endsAt > performance.now()) return spend(lease)
        const { state, limit, granted } = await takeOnce(key, take)
        if (granted === 0) return answer(state, limit, { allowed: false, unspent: 0 })
      }
    },
  }
}

const leaseOf = (taken: Taken): Lease => ({
  ...taken,
  unspent: taken.granted,
  endsAt: performance.now() + taken.state.msBeforeNext,
})

function spend(lease: Lease): RateLimitAnswer {
  lease.unspent--
  return answer(lease.state, lease.limit, { allowed: true, unspent: lease.unspent, endsAt: lease.endsAt })
}

export function answer(
  { msBeforeNext, remainingPoints }: RateLimiterRes,
  limit: number,
  { allowed, unspent, endsAt }: { allowed: boolean; unspent: number; endsAt?: number },
): RateLimitAnswer {
  const seconds = Math.max(1, Math.ceil((endsAt === undefined ? msBeforeNext : endsAt - performance.now()) / 1000))
  return {
    allowed,
    limit,
    remaining: allowed ? remainingPoints + unspent : 0,
    resetSeconds: seconds,
    retryAfterSeconds: allowed ? 0 : seconds,
  }
}
