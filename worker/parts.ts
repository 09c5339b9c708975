import type { Documents } from '#domain/documents/document-facts.ts'
import type { StatusLinks } from '#domain/status-links/status-link.ts'
import type { IdentityKeys } from '#domain/users/identity-keys.ts'
import type { Clock } from '#platform/clock.ts'
import type { ConfigOf } from '#platform/config.ts'
import type { Database } from '#platform/db/connection.ts'
import type { SystemDatabase } from '#platform/db/system.ts'
import type { Log } from '#platform/log.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import type { Storage } from '#platform/storage/storage.ts'

/** Everything the worker is made of, opened by main.ts (or by a test) and handed down. */
export type WorkerParts = {
  config: ConfigOf<'worker'>
  databases: { user: Database; identity: Database; system: SystemDatabase }
  mailer: Mailer
  storage: Storage
  documents: Documents
  identityKeys: IdentityKeys
  statusLinks: StatusLinks
  clock: Clock
  log: Log
}
