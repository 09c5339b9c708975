import { type Static, Type } from 'typebox'
import { auditActionNames, auditEntityTypes, auditFamilies } from '#domain/audit/actions.ts'
import type { NamedAuditRow } from '#domain/audit/list-audit.ts'
import { actorKinds } from '#domain/audit/narrow-audit.ts'
import { conversionFilters } from './conversion.ts'
import { BilingualName, Closed, EntityId, orNull, Timestamp } from './primitives.ts'

const ActorKind = Type.Enum([...actorKinds])

const Facts = orNull(Type.Record(Type.String(), Type.Unknown()))

/** The conditions of the list and of its file; all of them together must hold. */
export const auditFilters = {
  actor: Type.Optional(EntityId('user', 'Who did it')),
  actorKind: Type.Optional(ActorKind),
  action: Type.Optional(
    Type.Enum([...auditFamilies, ...auditActionNames], { description: 'An action, or its family: `order`' }),
  ),
  entityType: Type.Optional(Type.Enum(auditEntityTypes)),
  entity: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 64,
      description: 'A record, by its id or its number: `ORD-00001`',
      'x-sadu-entity': 'order',
    }),
  ),
  from: conversionFilters.from,
  to: conversionFilters.to,
}

export const AuditEntry = Closed({
  id: Type.String({ format: 'uuid' }),
  at: Timestamp,
  action: Type.String({ examples: ['order.confirmed'] }),
  actor: Closed({ kind: ActorKind, userId: orNull(EntityId('user')), name: orNull(Type.String()) }),
  entity: Closed({
    type: Type.String({ examples: ['order'] }),
    id: orNull(Type.String({ format: 'uuid' })),
    number: orNull(Type.String({ examples: ['ORD-00001'] })),
    name: orNull(BilingualName),
  }),
  before: Facts,
  after: Facts,
  reason: orNull(Type.String()),
  address: orNull(Type.String({ description: 'Where the request came from' })),
  requestId: orNull(Type.String()),
})

export const AuditFacets = Closed({
  actions: Type.Array(Type.String(), { description: 'That happened, in the order of a menu' }),
  actors: Type.Array(Closed({ userId: EntityId('user'), name: Type.String() }), {
    description: 'Members who did something, former ones too',
  }),
})

export function auditEntryReply(row: NamedAuditRow): Static<typeof AuditEntry> {
  return {
    id: row.id,
    at: row.at.toISOString(),
    action: row.action,
    actor: {
      kind: row.actor_kind as Static<typeof ActorKind>,
      userId: row.actor_user_id,
      name: row.actor_name,
    },
    entity: { type: row.entity_type, id: row.entity_id, number: row.entity_number, name: row.name },
    before: row.before,
    after: row.after,
    reason: row.reason,
    address: row.address,
    requestId: row.request_id,
  }
}
