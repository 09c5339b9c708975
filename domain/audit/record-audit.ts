import { alongside, scopeOf, type TenantTx } from '#platform/db/tenancy.ts'

export type AuditEntry = {
  /** The verb as an event name, such as `order.confirmed`. */
  action: string
  entity: { type: string; id: string }
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  reason?: string | null
}

/** Writes who did what, from where, in the transaction of the change. Append-only: nothing can alter it afterwards. */
export function recordAudit(tx: TenantTx, entry: AuditEntry): void {
  const { actor, requestId, address } = scopeOf(tx)
  const insert = tx.insertInto('audit_log').values({
    action: entry.action,
    entity_type: entry.entity.type,
    entity_id: entry.entity.id,
    before: entry.before ? JSON.stringify(entry.before) : null,
    after: entry.after ? JSON.stringify(entry.after) : null,
    reason: entry.reason ?? null,
    actor_kind: actor.kind,
    actor_user_id: actor.kind === 'member' ? actor.userId : null,
    actor_name: actor.kind === 'member' ? actor.name : null,
    address: address ?? null,
    request_id: requestId ?? null,
  })
  alongside(tx, insert.execute())
}
