import { sql } from 'kysely'
import type { Locale } from '#domain/bilingual.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'

export type ConversionKind = 'order' | 'donation' | 'pledge'

/** Where each kind keeps what a contact is made of. The contacts room owns `contact_id` and the erasing of these columns. */
const tables = {
  order: { table: 'orders', person: 'customer', number: 'order_number', amount: 'total', at: 'placed_at' },
  donation: { table: 'donations', person: 'donor', number: 'donation_number', amount: 'amount', at: 'donated_at' },
  pledge: { table: 'pledges', person: 'donor', number: 'pledge_number', amount: 'amount', at: 'pledged_at' },
} as const satisfies Record<ConversionKind, object>

export const conversionKinds = Object.keys(tables) as ConversionKind[]

export type ConversionPerson = {
  id: string
  contact_id: string | null
  name: string
  phone: string | null
  email: string | null
  locale: Locale
  at: Date
}

/** Who a conversion is from; undefined when there is none of that id. */
export async function findPerson(
  tx: TenantTx,
  kind: ConversionKind,
  id: string,
): Promise<ConversionPerson | undefined> {
  const { table, person, at } = tables[kind]
  const { tenantId } = scopeOf(tx)
  const { rows } = await sql<ConversionPerson>`
    select id, contact_id, ${sql.ref(`${person}_name`)} as name, ${sql.ref(`${person}_phone`)} as phone,
      lower(${sql.ref(`${person}_email`)}) as email, locale, ${sql.ref(at)} as at
    from ${sql.table(table)} where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

/** Conversions since the id `since` that were left by one of these numbers or addresses and have no contact yet. */
export async function listUnlinked(
  tx: TenantTx,
  kind: ConversionKind,
  left: { phones: string[]; emails: string[]; since: string },
): Promise<string[]> {
  const { table, person } = tables[kind]
  const { tenantId } = scopeOf(tx)
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)}
    where tenant_id = ${tenantId}::uuid and id >= ${left.since}::uuid and contact_id is null
      and (${sql.ref(`${person}_phone`)} = any(${left.phones}::text[])
        or lower(${sql.ref(`${person}_email`)}) = any(${left.emails}::text[]))
    order by id`.execute(tx)
  return rows.map(row => row.id)
}

export async function setContact(tx: TenantTx, kind: ConversionKind, id: string, contactId: string): Promise<void> {
  const { tenantId } = scopeOf(tx)
  await sql`
    update ${sql.table(tables[kind].table)} set contact_id = ${contactId}::uuid
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`.execute(tx)
}

export type HistoryEntry = {
  kind: ConversionKind
  id: string
  number: string
  status: string
  amount: string
  currency: string
  at: Date
}

/** What came from these contacts, newest first. */
export async function listHistory(tx: TenantTx, contactIds: string[], limit: number): Promise<HistoryEntry[]> {
  const { tenantId } = scopeOf(tx)
  const selects = conversionKinds.map(kind => {
    const { table, number, amount, at } = tables[kind]
    return sql`(
      select ${kind}::text as kind, id, ${sql.ref(number)} as number, status, ${sql.ref(amount)} as amount, currency,
        ${sql.ref(at)} as at
      from ${sql.table(table)} where tenant_id = ${tenantId}::uuid and contact_id = any(${contactIds}::uuid[])
      order by id desc limit ${limit})`
  })
  const { rows } = await sql<HistoryEntry>`
    select * from (${sql.join(selects, sql` union all `)}) as history order by at desc, id desc limit ${limit}`.execute(
    tx,
  )
  return rows
}

export type ContactTotals = Record<ConversionKind, { count: number; total: string; kept: string }>

/** Counts and sums of what was not called off: orders and gifts by their amount, pledges also by what came of them. */
export async function sumConversions(tx: TenantTx, contactIds: string[]): Promise<ContactTotals> {
  const { tenantId } = scopeOf(tx)
  const ofContacts = sql`tenant_id = ${tenantId}::uuid and contact_id = any(${contactIds}::uuid[])`
  const { rows } = await sql<{ kind: ConversionKind; count: number; total: string; kept: string }>`
    select 'order' as kind, count(*)::int as count, coalesce(sum(total), 0) as total, 0::numeric as kept
    from orders where ${ofContacts} and status <> 'cancelled'
    union all
    select 'donation', count(*)::int, coalesce(sum(amount), 0), 0
    from donations where ${ofContacts} and status in ('received', 'receipted')
    union all
    select 'pledge', count(*)::int, coalesce(sum(amount), 0), coalesce(sum(fulfilled_amount), 0)
    from pledges where ${ofContacts} and status not in ('cancelled', 'written_off')`.execute(tx)
  return Object.fromEntries(rows.map(({ kind, ...sums }) => [kind, sums])) as ContactTotals
}
