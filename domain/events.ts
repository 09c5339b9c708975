import { sql } from 'kysely'
import { alongside, scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'

export type EventType =
  | 'archive.ready'
  | 'campaign.changed'
  | 'campaign.closed'
  | 'campaign.created'
  | 'contact.changed'
  | 'contact.created'
  | 'contact.erased'
  | 'contact.merged'
  | 'contact.unmerged'
  | 'donation.cancelled'
  | 'donation.created'
  | 'donation.receipted'
  | 'donation.received'
  | 'export.finished'
  | 'invitation.revoked'
  | 'item.changed'
  | 'item.created'
  | 'item.low_stock'
  | 'media.ready'
  | 'media.rejected'
  | 'member.invited'
  | 'member.joined'
  | 'member.left'
  | 'member.removed'
  | 'member.role_changed'
  | 'order.cancelled'
  | 'order.confirmed'
  | 'order.fulfilled'
  | 'order.placed'
  | 'pledge.cancelled'
  | 'pledge.created'
  | 'pledge.due'
  | 'pledge.fulfilled'
  | 'pledge.overdue'
  | 'pledge.partly_fulfilled'
  | 'pledge.payment_reversed'
  | 'pledge.reminder_due'
  | 'pledge.rescheduled'
  | 'pledge.written_off'
  | 'receipt.issued'
  | 'receipt.voided'
  | 'status_link.revoked'
  | 'storefront.changed'
  | 'storefront.published'
  | 'storefront.unpublished'
  | 'tenant.changed'
  | 'tenant.deletion_requested'
  | 'tenant.deletion_withdrawn'
  | 'tenant.renamed'
  | 'tenant.verification_refused'
  | 'tenant.verified'

export type NewEvent = {
  type: EventType
  /** What it happened to; `number` is the human one, such as `ORD-00001`. */
  subject: { type: string; id: string; number?: string }
  /** Ids and figures; of what people write only the `reason` of a change, which erasing replaces. */
  data?: Record<string, unknown>
  /** Only for seeding a past: such an event is told to nobody. Else the database's clock. */
  at?: Date
}

/**
 * Writes what happened, and the job that tells its consumers, in the transaction of the change: both are stored or
 * neither. Returns the event's id at once: event and job leave with the statements around them.
 */
export function recordEvent(tx: TenantTx, event: NewEvent): string {
  const id = uuidv7(event.at?.getTime())
  alongside(tx, insertEvent(tx, id, event))
  if (!event.at) alongside(tx, enqueue(tx, 'dispatch', { eventId: id }, id))
  return id
}

async function insertEvent(tx: TenantTx, id: string, event: NewEvent) {
  const { actor, requestId } = scopeOf(tx)
  await tx
    .insertInto('events')
    .values({
      id,
      type: event.type,
      subject_type: event.subject.type,
      subject_id: event.subject.id,
      subject_number: event.subject.number ?? null,
      actor_kind: actor.kind,
      actor_user_id: actor.kind === 'member' ? actor.userId : null,
      actor_name: actor.kind === 'member' ? actor.name : null,
      data: JSON.stringify(event.data ?? {}),
      request_id: requestId ?? null,
      ...(event.at && { occurred_at: event.at }),
    })
    .execute()
}

export type StreamPosition = { xact: string; id: string }

export type StreamedEvent = {
  id: string
  xact: string
  type: string
  subject_type: string
  subject_id: string
  subject_number: string | null
  occurred_at: Date
}

/**
 * The events after a position, in commit order: (xact, id), and only of transactions that no earlier one can still
 * join. Reading again from the last position misses none and repeats none.
 */
export async function readEventsAfter(tx: TenantTx, after: StreamPosition, limit = 100): Promise<StreamedEvent[]> {
  return tx
    .selectFrom('events')
    .select(['id', 'xact', 'type', 'subject_type', 'subject_id', 'subject_number', 'occurred_at'])
    .where(sql<boolean>`(xact, id) > (${after.xact}::xid8, ${after.id}::uuid)`)
    .where(sql<boolean>`xact < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy('xact')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The position behind every event that has happened so far. */
export async function currentStreamPosition(tx: TenantTx): Promise<StreamPosition> {
  const { rows } = await sql<{ xact: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xact`.execute(tx)
  return { xact: rows[0]!.xact, id: '00000000-0000-0000-0000-000000000000' }
}

export type RecordedEvent = {
  id: string
  type: string
  subject_id: string
  actor_name: string | null
  data: { reason?: string; receiptNumber?: string; from?: string; to?: string; role?: string }
}

/** One event by id; a job that names one that is not there is a fault, not a refusal. */
export async function findEvent(tx: TenantTx, id: string): Promise<RecordedEvent> {
  const row = await tx
    .selectFrom('events')
    .select(['id', 'type', 'subject_id', 'actor_name', 'data'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row as unknown as RecordedEvent
}
