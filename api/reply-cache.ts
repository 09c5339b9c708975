import type { FastifyReply } from 'fastify'
import { LRUCache } from 'lru-cache'

/** How long a public page's data may be behind the catalogue; a suspension must hold within 2 s. */
const ttlMs = 1_000
const largestBytes = 64 * 1024 * 1024

/**
 * Public replies as the bytes that are sent (encoding them anew was an eighth of the work), kept for a second in this process. Keys begin with the tenant; a hundred callers of one
 * missing key cause one read.
 */
export function createReplyCache() {
  const cache = new LRUCache<string, Buffer, () => Promise<unknown>>({
    maxSize: largestBytes,
    sizeCalculation: (body, key) => body.length + key.length,
    ttl: ttlMs,
    fetchMethod: async (_key, _stale, { context }) => Buffer.from(JSON.stringify(await context())),
  })
  return {
    /** The reply under (tenant, name), made by `read` when it is not there. */
    async get(tenantId: string, name: string, read: () => Promise<unknown>): Promise<Buffer> {
      return (await cache.fetch(`${tenantId}:${name}`, { context: read }))!
    },
    /** Of one tenant, or of all. */
    forget(tenantId: string | undefined) {
      if (tenantId === undefined) return cache.clear()
      for (const key of cache.keys()) if (key.startsWith(`${tenantId}:`)) cache.delete(key)
    },
  }
}

export type ReplyCache = ReturnType<typeof createReplyCache>

/** Sends a reply that is serialised already; shared caches keep it no longer than this process does. */
export function sendCached(reply: FastifyReply, body: Buffer) {
  return reply.header('cache-control', 'public, max-age=1').type('application/json; charset=utf-8').send(body)
}
