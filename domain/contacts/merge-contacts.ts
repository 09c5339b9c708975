import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { lockContacts } from './contact-lock.ts'
import { type ContactRow, findContact, findStanding } from './contact-queries.ts'

/**
 * Lets one contact stand for another: their histories are one from now on. No row but the merged contact's own changes, so
 * that undoing it is exact. Refuses contact_not_found, and contact_merge_impossible for one and the same or an erased one.
 */
export async function mergeContacts(tx: TenantTx, contactId: string, otherId: string): Promise<void> {
  await lockContacts(tx)
  const contact = await findStanding(tx, contactId)
  const other = await findStanding(tx, otherId)
  if (contact.id === other.id || contact.erased_at || other.erased_at) throw new DomainError('contact_merge_impossible')
  await joinContacts(tx, contact, other)
}

/** The merge itself, of two standing contacts, under the lock. */
export async function joinContacts(tx: TenantTx, contact: ContactRow, other: ContactRow): Promise<void> {
  await tx
    .updateTable('contacts')
    .set({ merged_into: contact.id, merged_at: sql`now()`, version: sql`version + 1` })
    .where('id', '=', other.id)
    .execute()
  await noteMatch(tx, contact.id, other.id, 'merged')
  const change = { entity: { type: 'contact', id: contact.id }, after: { merged: other.id } }
  recordEvent(tx, { type: 'contact.merged', subject: change.entity, data: change.after })
  recordAudit(tx, { action: 'contact.merged', ...change })
}

/**
 * Takes a merge back: both have their own histories again, and are not merged by themselves another time. Refuses
 * contact_not_found when `otherId` is not merged into the contact.
 */
export async function undoMerge(tx: TenantTx, contactId: string, otherId: string): Promise<void> {
  await lockContacts(tx)
  const other = await findContact(tx, otherId)
  if (other.merged_into !== contactId) throw new DomainError('contact_not_found')
  if (other.erased_at) throw new DomainError('contact_merge_impossible')
  await tx
    .updateTable('contacts')
    .set({ merged_into: null, merged_at: null, version: sql`version + 1` })
    .where('id', '=', other.id)
    .execute()
  await noteMatch(tx, contactId, other.id, 'kept_apart')
  const change = { entity: { type: 'contact', id: contactId }, after: { unmerged: other.id } }
  recordEvent(tx, { type: 'contact.unmerged', subject: change.entity, data: change.after })
  recordAudit(tx, { action: 'contact.unmerged', ...change })
}

/** Two contacts that look like one person are two. Refuses contact_not_found. */
export async function keepApart(tx: TenantTx, contactId: string, otherId: string): Promise<void> {
  await lockContacts(tx)
  const [contact, other] = [await findContact(tx, contactId), await findContact(tx, otherId)]
  if (contact.id === other.id) throw new DomainError('contact_merge_impossible')
  await noteMatch(tx, contact.id, other.id, 'kept_apart')
  recordAudit(tx, {
    action: 'contact.kept_apart',
    entity: { type: 'contact', id: contact.id },
    after: { from: other.id },
  })
}

export async function isKeptApart(tx: TenantTx, oneId: string, otherId: string): Promise<boolean> {
  const [first, second] = [oneId, otherId].sort() as [string, string]
  const match = await tx
    .selectFrom('contact_matches')
    .select('state')
    .where('contact_id', '=', first)
    .where('other_id', '=', second)
    .executeTakeFirst()
  return match?.state === 'kept_apart'
}

export async function noteMatch(
  tx: TenantTx,
  oneId: string,
  otherId: string,
  state: 'suggested' | 'merged' | 'kept_apart',
): Promise<void> {
  const [contact_id, other_id] = [oneId, otherId].sort() as [string, string]
  await tx
    .insertInto('contact_matches')
    .values({ contact_id, other_id, state })
    .onConflict(conflict =>
      conflict.columns(['tenant_id', 'contact_id', 'other_id']).doUpdateSet({ state, at: sql`now()` }),
    )
    .execute()
}
