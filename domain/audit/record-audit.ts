import { alongside, scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import type { AuditAction } from './actions.ts'
import { changedOnly, type Facts } from './changed-only.ts'

export type AuditEntry = {
  action: AuditAction
  /** `number` is the human one, such as `ORD-00001`. */
  entity: { type: string; id: string; number?: string }
  /**
   * Figures, ids, and what the team wrote about its own things. Never a token, a hash or a password, and of shoppers and
   * donors nothing: the log cannot be mended, erasing takes reasons and addresses out of it and nothing else.
   */
  before?: Facts | null
  after?: Facts | null
  reason?: string | null
}

/**
 * Writes who did what, from where, in the transaction of the change. What is the same before and after is left out.
 * Append-only: nothing can alter it afterwards.
 */
export function recordAudit(tx: TenantTx, entry: AuditEntry): void {
  alongside(tx, tx.insertInto('audit_log').values(rowOf(tx, entry)).execute())
}

/** The same for many records at once. */
export function recordAudits(tx: TenantTx, entries: AuditEntry[]): void {
  for (let start = 0; start < entries.length; start += atOnce) {
    const rows = entries.slice(start, start + atOnce).map(entry => rowOf(tx, entry))
    alongside(tx, tx.insertInto('audit_log').values(rows).execute())
  }
}

/** A statement takes 65,535 values. */
const atOnce = 1000

function rowOf(tx: TenantTx, { action, entity, reason, ...facts }: AuditEntry) {
  const { actor, requestId, address } = scopeOf(tx)
  const { before, after } = changedOnly(facts.before ?? null, facts.after ?? null)
  return {
    action,
    entity_type: entity.type,
    entity_id: entity.id,
    entity_number: entity.number ?? null,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    reason: reason ?? null,
    actor_kind: actor.kind,
    actor_user_id: actor.kind === 'member' ? actor.userId : null,
    actor_name: actor.kind === 'member' ? actor.name : null,
    address: address ?? null,
    request_id: requestId ?? null,
  }
}
