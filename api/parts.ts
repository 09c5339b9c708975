import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { Documents } from '#domain/documents/document-facts.ts'
import type { StatusLinks } from '#domain/status-links/status-link.ts'
import type { Identity } from '#domain/users/identity.ts'
import type { Clock } from '#platform/clock.ts'
import type { ConfigOf } from '#platform/config.ts'
import type { Database } from '#platform/db/connection.ts'
import type { SystemDatabase } from '#platform/db/system.ts'
import type { Log } from '#platform/log.ts'
import type { RedisConnection } from '#platform/redis/connection.ts'
import type { RateLimiter } from '#platform/redis/rate-limit.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { ReplyCache } from './reply-cache.ts'
import type { TenantChanges } from './tenant-changes.ts'

/** Everything the API is made of, opened by main.ts (or by a test) and handed down. */
export type ApiParts = {
  config: ConfigOf<'api'>
  databases: { user: Database; identity: Database; system: SystemDatabase; exports: Database }
  redis: RedisConnection
  rateLimiter: RateLimiter
  identity: Identity
  storage: Storage
  documents: Documents
  replyCache: ReplyCache
  tenantChanges: TenantChanges
  statusLinks: StatusLinks
  clock: Clock
  log: Log
}

export type ApiServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>
