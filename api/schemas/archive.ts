import { type Static, Type } from 'typebox'
import type { Archive as ArchiveRow } from '#domain/archives/archive-queries.ts'
import { Closed, EntityId, orNull, Timestamp } from './primitives.ts'

export const Archive = Closed({
  id: EntityId('archive'),
  state: Type.Enum(['waiting', 'ready', 'failed', 'expired']),
  bytes: orNull(Type.Integer()),
  createdAt: Timestamp,
  readyAt: orNull(Timestamp),
  expiresAt: orNull(Timestamp),
})

export const ArchiveList = Closed({ data: Type.Array(Archive) })

export function archiveReply({ id, state, bytes, ...times }: ArchiveRow): Static<typeof Archive> {
  return {
    ...{ id, state, bytes },
    createdAt: times.created_at.toISOString(),
    readyAt: times.ready_at?.toISOString() ?? null,
    expiresAt: times.expires_at?.toISOString() ?? null,
  }
}
