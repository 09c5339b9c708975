import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { searchText } from '#domain/lists/search-text.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { findContact } from './contact-queries.ts'

export type ContactChange = { version: number; name?: string; note?: string | null; locale?: Locale }

/** Corrects a contact's name, language or note. Refuses contact_not_found, contact_erased and version_conflict. */
export async function changeContact(tx: TenantTx, id: string, change: ContactChange): Promise<void> {
  const { version, ...given } = change
  const contact = await findContact(tx, id)
  if (contact.erased_at) throw new DomainError('contact_erased')
  const { numUpdatedRows } = await tx
    .updateTable('contacts')
    .set({ ...given, version: sql`version + 1` })
    .set({ search_text: searchText(given.name ?? contact.name, contact.phone, contact.email) })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('version_conflict')
  const fields = Object.keys(given)
  recordEvent(tx, { type: 'contact.changed', subject: { type: 'contact', id }, data: { fields } })
  recordAudit(tx, { action: 'contact.changed', entity: { type: 'contact', id }, after: { fields } })
}
