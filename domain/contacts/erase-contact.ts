import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { lockContacts } from './contact-lock.ts'
import { findStanding, listMergedGroup } from './contact-queries.ts'
import { erasePersonalColumns } from './erase-conversions.ts'
import { linkLatecomers } from './link-latecomers.ts'

export type Erasure = { contacts: number; orders: number; donations: number; pledges: number }

/**
 * Replaces the personal data of a contact and of all it stands for, in every table that holds any: names, numbers,
 * addresses, notes, reasons, the names on receipts, stored answers. Figures, dates and numbers of records stay, and their
 * status links stop working. It cannot be undone. Refuses contact_not_found and contact_erased.
 */
export async function eraseContact(tx: TenantTx, contactId: string): Promise<Erasure> {
  await lockContacts(tx)
  const found = await findStanding(tx, contactId)
  if (found.erased_at) throw new DomainError('contact_erased')
  await linkLatecomers(tx, found.id)
  // What came late may have merged it into another of its own name.
  const standing = await findStanding(tx, found.id)
  const ids = (await listMergedGroup(tx, standing.id)).map(contact => contact.id)
  const erased = await erasePersonalColumns(tx, ids)
  await eraseContacts(tx, ids)
  await eraseTraces(tx, [...Object.values(erased).flat(), ...ids])
  const entity = { type: 'contact', id: standing.id }
  const figures: Erasure = {
    contacts: ids.length,
    orders: erased.order.length,
    donations: erased.donation.length,
    pledges: erased.pledge.length,
  }
  recordEvent(tx, { type: 'contact.erased', subject: entity, data: figures })
  recordAudit(tx, { action: 'contact.erased', entity, after: figures })
  return figures
}

async function eraseContacts(tx: TenantTx, ids: string[]): Promise<void> {
  await tx.deleteFrom('contact_points').where('contact_id', 'in', ids).execute()
  await tx
    .updateTable('contacts')
    .set({ name: '', phone: null, email: null, note: null, search_text: '', erased_at: sql`now()` })
    .set({ version: sql`version + 1` })
    .where('id', 'in', ids)
    .execute()
}

/** Stored answers of the last days, and what people wrote into events and the audit log. */
async function eraseTraces(tx: TenantTx, subjects: string[]): Promise<void> {
  const { tenantId } = scopeOf(tx)
  await sql`
    delete from idempotency_keys
    where tenant_id = ${tenantId}::uuid and answer ->> 'id' = any(${subjects}::text[])`.execute(tx)
  await sql`select erase_written(${subjects}::uuid[])`.execute(tx)
}
