import { openDocuments } from '#domain/documents/open-documents.ts'
import { statusLinks } from '#domain/status-links/status-link.ts'
import { identityKeys } from '#domain/users/identity-keys.ts'
import { systemClock } from '#platform/clock.ts'
import type { ConfigOf } from '#platform/config.ts'
import { connect } from '#platform/db/connection.ts'
import type { Log } from '#platform/log.ts'
import { openMailer } from '#platform/mail/open-mailer.ts'
import { openStorage } from '#platform/storage/open-storage.ts'
import type { WorkerParts } from './parts.ts'

export function openParts(config: ConfigOf<'worker'>, log: Log): WorkerParts & { close(): Promise<void> } {
  const pool = { max: config.poolSize, log }
  const user = connect({ url: config.userUrl, role: 'app_user', ...pool })
  const identity = connect({ url: config.identityUrl, role: 'app_identity', ...pool, max: 2 })
  const system = { ...connect({ url: config.systemUrl, role: 'app_system', ...pool, max: 2 }), log }
  const mailer = openMailer(config)
  const documents = openDocuments()
  return {
    config,
    databases: { user, identity, system },
    mailer,
    storage: openStorage(config),
    documents,
    identityKeys: identityKeys(config.masterKey),
    statusLinks: statusLinks(config.masterKey),
    clock: systemClock,
    log,
    close: async () => {
      const closing = [user, identity, system, mailer, documents].map(part => part.close())
      await Promise.allSettled(closing)
    },
  }
}
