import { sql } from 'kysely'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import type { ConversionKind } from './conversion-tables.ts'

/** What stands where a person's name stood. */
export const erasedName = '—'

/** Empties the personal columns of everything these contacts ordered, gave or pledged, and of receipts; the ids of what was changed. */
export async function erasePersonalColumns(
  tx: TenantTx,
  contactIds: string[],
): Promise<Record<ConversionKind | 'receipt', string[]>> {
  const { tenantId } = scopeOf(tx)
  const ofContacts = sql`tenant_id = ${tenantId}::uuid and contact_id = any(${contactIds}::uuid[])`
  const orders = await sql<{ id: string }>`
    update orders set customer_name = ${erasedName}, customer_phone = '', customer_email = null, note = null,
      delivery_address = case when delivery_address is null then null else '{}'::jsonb end,
      search_text = ' ' || lower(order_number) || ' ', link_version = link_version + 1
    where ${ofContacts} returning id`.execute(tx)
  const donations = await sql<{ id: string }>`
    update donations set donor_name = ${erasedName}, donor_phone = null, donor_email = null, tribute = null, note = null,
      payment_reference = null, search_text = ' ' || lower(donation_number) || ' ', link_version = link_version + 1
    where ${ofContacts} returning id`.execute(tx)
  const pledges = await sql<{ id: string }>`
    update pledges set donor_name = ${erasedName}, donor_phone = null, donor_email = null, note = null,
      reminders_stopped_at = coalesce(reminders_stopped_at, now()), search_text = ' ' || lower(pledge_number) || ' ',
      link_version = link_version + 1
    where ${ofContacts} returning id`.execute(tx)
  const erased = { order: idsOf(orders.rows), donation: idsOf(donations.rows), pledge: idsOf(pledges.rows) }
  return { ...erased, receipt: await eraseReceipts(tx, erased.donation) }
}

const idsOf = (rows: { id: string }[]) => rows.map(row => row.id)

async function eraseReceipts(tx: TenantTx, donationIds: string[]): Promise<string[]> {
  const { tenantId } = scopeOf(tx)
  const { rows } = await sql<{ id: string }>`
    update receipts
    set facts = jsonb_set(facts, '{donor,name}', to_jsonb(${erasedName}::text)) || '{"tribute": null}',
      void_reason = case when void_reason is null then null else ${erasedName} end
    where tenant_id = ${tenantId}::uuid and donation_id = any(${donationIds}::uuid[])
    returning id`.execute(tx)
  return idsOf(rows)
}
