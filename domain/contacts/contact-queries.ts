import { sql } from 'kysely'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { ListFilter } from '#domain/lists/list-filter.ts'
import { narrow } from '#domain/lists/narrow.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'

export type ContactRow = {
  id: string
  name: string
  phone: string | null
  email: string | null
  locale: Locale
  note: string | null
  merged_into: string | null
  merged_at: Date | null
  erased_at: Date | null
  first_seen_at: Date
  last_seen_at: Date
  version: number
}

const columns = [
  'id',
  'name',
  'phone',
  'email',
  'locale',
  'note',
  'merged_into',
  'merged_at',
  'erased_at',
  'first_seen_at',
  'last_seen_at',
  'version',
] as const

/** Contacts that match and stand for themselves, newest first, made before the contact of id `before`. */
export async function listContacts(
  tx: TenantTx,
  filter: ListFilter,
  page: { before?: string; limit: number },
): Promise<ContactRow[]> {
  const matching = await narrow(tx, 'contacts', filter, { before: page.before })
  const query = tx.selectFrom('contacts').select(columns).where('merged_into', 'is', null).where(matching)
  return (await query.orderBy('id', 'desc').limit(page.limit).execute()) as ContactRow[]
}

/** One contact, which another may stand for. Refuses contact_not_found. */
export async function findContact(tx: TenantTx, id: string): Promise<ContactRow> {
  const row = await tx.selectFrom('contacts').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('contact_not_found')
  return row as ContactRow
}

/** The contact itself, first, and all that it stands for, through however many merges. */
export async function listMergedGroup(tx: TenantTx, id: string): Promise<ContactRow[]> {
  const { tenantId } = scopeOf(tx)
  const { rows } = await sql<ContactRow>`
    with recursive merged as (
      select c.*, 0 as depth from contacts c where c.tenant_id = ${tenantId}::uuid and c.id = ${id}::uuid
      union all
      select c.*, m.depth + 1 from contacts c join merged m on c.tenant_id = m.tenant_id and c.merged_into = m.id
    )
    select ${sql.join(columns.map(column => sql.ref(column)))} from merged order by depth, id`.execute(tx)
  if (rows.length === 0) throw new DomainError('contact_not_found')
  return rows
}

/** The contact that stands for this one: itself, or the end of its merges. */
export async function findStanding(tx: TenantTx, id: string): Promise<ContactRow> {
  let contact = await findContact(tx, id)
  while (contact.merged_into) contact = await findContact(tx, contact.merged_into)
  return contact
}

export type ContactPoint = { kind: 'phone' | 'email'; value: string }

/** Every number and address that leads to these contacts. */
export async function listPoints(tx: TenantTx, contactIds: string[]): Promise<ContactPoint[]> {
  const rows = await tx
    .selectFrom('contact_points')
    .select(['kind', 'value'])
    .where('contact_id', 'in', contactIds)
    .orderBy('created_at')
    .execute()
  return rows as ContactPoint[]
}

/** Others that look like the same person and about whom the team has not decided. */
export async function listSuggestions(tx: TenantTx, contactIds: string[]): Promise<{ id: string; name: string }[]> {
  const { tenantId } = scopeOf(tx)
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct c.id, c.name
    from contact_matches m
    join contacts c on c.tenant_id = m.tenant_id
      and c.id = case when m.contact_id = any(${contactIds}::uuid[]) then m.other_id else m.contact_id end
    where m.tenant_id = ${tenantId}::uuid and m.state = 'suggested' and c.merged_into is null and c.erased_at is null
      and (m.contact_id = any(${contactIds}::uuid[]) or m.other_id = any(${contactIds}::uuid[]))
      and not c.id = any(${contactIds}::uuid[])`.execute(tx)
  return rows
}
