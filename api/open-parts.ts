import { openDocuments } from '#domain/documents/open-documents.ts'
import { statusLinks } from '#domain/status-links/status-link.ts'
import { openIdentity } from '#domain/users/open-identity.ts'
import { systemClock } from '#platform/clock.ts'
import type { ConfigOf } from '#platform/config.ts'
import { connect } from '#platform/db/connection.ts'
import { connectRedis } from '#platform/redis/connection.ts'
import { createRateLimiter } from '#platform/redis/rate-limit.ts'
import { openStorage } from '#platform/storage/open-storage.ts'
import type { ApiParts } from './parts.ts'
import { createReplyCache } from './reply-cache.ts'
import { hearTenantChanges } from './tenant-changes.ts'

/** Of all tenants in this process; whoever comes when they are all busy is answered 503. */
const exportsAtOnce = 4

/** Opens what the API stands on. Nothing is connected before it is used, so a part that is away does not stop the start. */
export function openParts(config: ConfigOf<'api'>, log: ApiParts['log']): ApiParts & { close(): Promise<void> } {
  const pool = { max: config.poolSize, log }
  const user = connect({ url: config.userUrl, role: 'app_user', ...pool })
  const identity = connect({ url: config.identityUrl, role: 'app_identity', ...pool })
  const system = { ...connect({ url: config.systemUrl, role: 'app_system', ...pool, max: 2 }), log }
  const exports = connect({ url: config.userUrl, role: 'app_user', log, max: exportsAtOnce, pipeline: false })
  const documents = openDocuments()
  const replyCache = createReplyCache()
  const tenantChanges = hearTenantChanges({ url: config.userUrl, log })
  tenantChanges.onChange(tenantId => replyCache.forget(tenantId))
  const redis = connectRedis({ url: config.redisUrl, log })
  return {
    config,
    databases: { user, identity, system, exports },
    redis,
    rateLimiter: createRateLimiter({ redis, factor: config.rateLimitFactor }),
    identity: openIdentity(config, identity),
    storage: openStorage(config),
    documents,
    replyCache,
    tenantChanges,
    statusLinks: statusLinks(config.masterKey),
    clock: systemClock,
    log,
    close: async () => {
      await Promise.allSettled([
        user.close(),
        identity.close(),
        system.close(),
        exports.close(),
        redis.close(),
        documents.close(),
        tenantChanges.close(),
      ])
    },
  }
}
