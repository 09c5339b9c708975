import { sql } from 'kysely'
import { normaliseText } from '#domain/arabic.ts'
import type { Bilingual } from '#domain/bilingual.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'

/**
 * Counts a tenant's figures anew and keeps them for the lists of super admins. Twice is harmless: it counts what is there.
 * Whoever counts at the same time waits, so that an older count never replaces a newer one.
 */
export async function refreshStats(tx: TenantTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('stats ' || current_setting('app.current_tenant'), 0))`.execute(
    tx,
  )
  const [{ slug, name }, owners] = await Promise.all([
    tx.selectFrom('tenants').select(['slug', 'name']).executeTakeFirstOrThrow(),
    listOwners(tx),
  ])
  const { en, ar } = name as Bilingual
  const written = [slug, en, ar, ...owners.flatMap(owner => [owner.name, owner.email])]
  await storeStats(tx, owners, normaliseText(written.join(' ')))
}

async function listOwners(tx: TenantTx): Promise<{ name: string; email: string }[]> {
  return tx
    .selectFrom('tenant_members')
    .select(['display_name as name', 'email'])
    .where('role', '=', 'owner')
    .where('status', '=', 'active')
    .orderBy('id')
    .limit(20)
    .execute()
}

/** One statement sees one moment. */
async function storeStats(tx: TenantTx, owners: object[], searchText: string): Promise<void> {
  const { tenantId } = scopeOf(tx)
  const own = sql`where tenant_id = ${tenantId}::uuid`
  await sql`
    insert into tenant_stats (members, items, orders, orders_amount, donations, donations_amount, pledges, pledges_amount,
      storage_bytes, last_activity_at, owners, search_text)
    select members, items, orders, orders_amount, donations, donations_amount, pledges, pledges_amount, storage_bytes,
      last_activity_at, ${JSON.stringify(owners)}::jsonb, ${searchText}::text
    from (select count(*)::int as members from tenant_members ${own} and status = 'active') m,
      (select count(*)::int as items from catalog_items ${own} and archived_at is null) i,
      (select count(*)::int as orders, coalesce(sum(total) filter (where status <> 'cancelled'), 0) as orders_amount
        from orders ${own}) o,
      (select count(*)::int as donations,
          coalesce(sum(amount) filter (where status in ('received', 'receipted')), 0) as donations_amount
        from donations ${own}) d,
      (select count(*)::int as pledges, coalesce(sum(amount) filter (where status <> 'cancelled'), 0) as pledges_amount
        from pledges ${own}) p,
      (select coalesce(sum(bytes::bigint + rendition_bytes), 0) as storage_bytes from media_assets ${own}) f,
      (select max(occurred_at) as last_activity_at from (
        select occurred_at from events ${own} order by id desc limit 1) e) a
    on conflict (tenant_id) do update set members = excluded.members, items = excluded.items, orders = excluded.orders,
      orders_amount = excluded.orders_amount, donations = excluded.donations,
      donations_amount = excluded.donations_amount, pledges = excluded.pledges, pledges_amount = excluded.pledges_amount,
      storage_bytes = excluded.storage_bytes, last_activity_at = excluded.last_activity_at, owners = excluded.owners,
      search_text = excluded.search_text, refreshed_at = now()`.execute(tx)
}
