import { type Static, Type } from 'typebox'
import type { AdminLogRow } from '#domain/super-admin/admin-log-queries.ts'
import { Closed, orNull, Timestamp } from '../primitives.ts'

const Facts = orNull(Type.Record(Type.String(), Type.Unknown()))

export const AdminAct = Closed(
  {
    id: Type.String({ format: 'uuid' }),
    at: Timestamp,
    action: Type.String({ examples: ['tenant.suspended'] }),
    by: orNull(Closed({ id: Type.String({ format: 'uuid' }), name: Type.String() })),
    slug: orNull(Type.String({ description: 'of the tenant it is about' })),
    before: Facts,
    after: Facts,
    reason: orNull(Type.String()),
    address: orNull(Type.String()),
    requestId: orNull(Type.String()),
  },
  { description: 'What a super admin did; by nobody when it was the platform itself, or a command.' },
)

export function adminActReply(row: AdminLogRow): Static<typeof AdminAct> {
  return {
    id: row.id,
    at: row.at.toISOString(),
    action: row.action,
    by: row.user_id === null ? null : { id: row.user_id, name: row.user_name ?? '' },
    slug: row.slug,
    before: row.before as Static<typeof Facts>,
    after: row.after as Static<typeof Facts>,
    reason: row.reason,
    address: row.address,
    requestId: row.request_id,
  }
}
