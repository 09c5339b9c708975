import { test } from 'tap'
import { finishPurge, listPurgeOrder, purgeRows } from '#domain/tenants/purge-tenant.ts'
import { inSystem } from '#platform/db/system.ts'
import { createDonationOf } from '#test/factories.ts'
import { makers } from '#test/makers.ts'
import { testWorker } from '#test/worker.ts'
import { testWorld } from '#test/world.ts'
import { purgeTenants } from './purge-tenants.ts'

test('a tenant whose grace is over', { timeout: 120_000 }, async t => {
  const world = await testWorld(t)
  const { rose, palm, within, sql, databases } = world
  const worker = testWorker(t, world.database)
  for (const tenant of [rose, palm]) {
    for (const make of Object.values(makers)) await within(tenant, make, 'owner')
    await within(tenant, tx => createDonationOf(tx))
    await worker.storage.put(`${tenant.id}/archive-a.zip`, Buffer.from('zip'), 'application/zip')
  }
  const tables = await inSystem(databases.system, 'test', listPurgeOrder)
  const counts = async (tenantId: string) => {
    const parts = tables.map(
      table => `select '${table}' as name, count(*)::int as rows from ${table} where tenant_id = $1`,
    )
    const rows = await sql<{ name: string; rows: number }>(parts.join(' union all '), [tenantId])
    return Object.fromEntries(rows.filter(row => row.rows > 0).map(row => [row.name, row.rows]))
  }
  const due = (by: string) =>
    sql(
      `update tenants set deletion_requested_at = now() - interval '40 days', deletion_at = now() + $2::interval where id = $1`,
      [rose.id, by],
    )

  t.test('has every table of the data map in the order', async t => {
    const rows = await sql<{ name: string }>(`
      select attrelid::regclass::text as name from pg_attribute join pg_class c on c.oid = attrelid
      where attname = 'tenant_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`)
    t.same(
      tables.toSorted(),
      rows.map(row => row.name).filter(name => name !== 'tenant_slugs'),
    )
    t.ok(Object.keys(await counts(rose.id)).length > 12, 'and rows in many of them')
  })

  t.test('is left alone until then, whoever asks', async t => {
    const before = await counts(rose.id)
    const attempt = (tenantId: string) =>
      inSystem(databases.system, 'test', tx => purgeRows(tx, { tenantId, table: 'orders' }))
    await t.rejects(attempt(rose.id), { code: '42501' })
    await due('1 hour')
    await t.rejects(attempt(rose.id), { code: '42501' })
    await purgeTenants(worker)
    t.same(await counts(rose.id), before)
    await inSystem(databases.system, 'test', tx => finishPurge(tx, rose.id))
    t.match(await sql('select purged_at from tenants where id = $1', [rose.id]), [{ purged_at: null }])
    await t.rejects(databases.user.pool.query(`select purge_rows('${rose.id}', 'orders', 1)`), { code: '42501' })
  })

  t.test('goes altogether, also when a worker dies half way, and nobody else with it', async t => {
    const palmBefore = await counts(palm.id)
    await due('-1 second')
    let removed = 0
    const dying = {
      ...worker.storage,
      delete: async (key: string) => {
        if (removed++ > 0) throw new Error('killed')
        await worker.storage.delete(key)
      },
    }
    await worker.storage.put(`${rose.id}/archive-b.zip`, Buffer.from('zip'), 'application/zip')
    await t.rejects(purgeTenants({ ...worker, storage: dying }), { message: 'killed' })
    t.match(await sql('select purged_at from tenants where id = $1', [rose.id]), [{ purged_at: null }])
    await inSystem(databases.system, 'test', tx => purgeRows(tx, { tenantId: rose.id, table: tables[0]! }))
    await Promise.all([purgeTenants(worker), purgeTenants(worker)])
    t.same(await counts(rose.id), {})
    for await (const { key } of worker.storage.list(rose.id)) t.fail(key)
    t.same(await counts(palm.id), palmBefore)
    const kept = []
    for await (const { key } of worker.storage.list(palm.id)) kept.push(key)
    t.same(kept, [`${palm.id}/archive-a.zip`])
    await purgeTenants(worker)
    const late = inSystem(databases.system, 'test', tx => purgeRows(tx, { tenantId: rose.id, table: 'orders' }))
    t.equal(await late, false, 'a worker that comes after the end finds nothing')
  })

  t.test('stays as a figure, and its address is nobody’s', async t => {
    t.match(await sql('select slug, name, licence_number, purged_at from tenants where id = $1', [rose.id]), [
      { slug: 'rose', name: { en: '', ar: '' }, licence_number: null, purged_at: Date },
    ])
    t.match(await sql(`select tenant_id from tenant_slugs where slug = 'rose'`), [{ tenant_id: rose.id }])
    t.match(await sql('select name, purged_at from tenants where id = $1', [palm.id]), [
      { name: { en: 'Palm' }, purged_at: null },
    ])
  })
})
