import { sql } from 'kysely'
import { test } from 'tap'
import { testWorld } from '#test/world.ts'
import { inTenant, scopeOf, tenantDoor } from './tenancy.ts'

test('inTenant', async t => {
  const world = await testWorld(t)
  const { rose, palm, within, databases } = world
  const countOrders = (tenant: typeof rose) =>
    within(tenant, tx => tx.selectFrom('orders').select(sql<number>`count(*)::int`.as('count')).executeTakeFirst())

  t.test('sees the rows of its tenant and no others', async t => {
    t.same(await countOrders(rose), { count: 4 })
    const found = await within(rose, tx =>
      tx.selectFrom('orders').select('id').where('id', '=', palm.orders.pending.id).execute(),
    )
    t.same(found, [])
  })

  t.test('sees no other rows in raw SQL that names no tenant either', async t => {
    const { rows } = await within(rose, tx =>
      sql<{ tenant_id: string }>`select distinct tenant_id from orders`.execute(tx),
    )
    t.same(rows, [{ tenant_id: rose.id }])
    const joined = await within(rose, tx =>
      sql<{
        count: number
      }>`select count(*)::int as count from order_lines l join orders o on o.id = l.order_id`.execute(tx),
    )
    t.same(joined.rows, [{ count: 4 }])
  })

  t.test('changes and removes nothing of another tenant', async t => {
    const changed = await within(rose, tx =>
      sql`update orders set note = 'mine' where id = ${palm.orders.pending.id}`.execute(tx),
    )
    t.equal(changed.numAffectedRows, 0n)
    const removed = await within(rose, tx =>
      sql`delete from catalog_categories where tenant_id = ${palm.id}`.execute(tx),
    )
    t.equal(removed.numAffectedRows, 0n)
  })

  t.test('cannot write a row into another tenant', async t => {
    const insert = within(rose, tx =>
      tx.insertInto('counters').values({ tenant_id: palm.id, series: 'x', last_number: 1 }).execute(),
    )
    await t.rejects(insert, { code: '42501' })
    await t.rejects(
      within(rose, tx => sql`update orders set tenant_id = ${palm.id}`.execute(tx)),
      { code: '42501' },
    )
  })

  t.test('cannot refer to a row of another tenant', async t => {
    const line = { order_id: rose.orders.pending.id, quantity: 1, unit_price: '1', line_total: '1' }
    const insert = within(rose, tx =>
      tx
        .insertInto('order_lines')
        .values({ ...line, item_id: palm.items.lilies })
        .execute(),
    )
    await t.rejects(insert, { code: '23503' })
  })

  t.test('reads and writes nothing at all without a tenant', async t => {
    const client = await databases.user.pool.connect()
    try {
      t.same((await client.query('select id from orders')).rows, [])
      t.same((await client.query('select id from tenants')).rows, [])
      await t.rejects(client.query(`insert into counters (series) values ('x')`), { code: 'SD001' })
    } finally {
      client.release()
    }
  })

  t.test('reaches neither users nor the jobs of others', async t => {
    for (const text of ['select 1 from users', 'select 1 from sessions', 'select 1 from jobs.job']) {
      await t.rejects(
        within(rose, tx => sql.raw(text).execute(tx)),
        { code: '42501' },
        text,
      )
    }
    await t.rejects(
      within(rose, tx => sql`update tenants set is_active = true`.execute(tx)),
      { code: '42501' },
    )
    await t.rejects(
      within(rose, tx => sql`delete from events`.execute(tx)),
      { code: '42501' },
      'events stay',
    )
    await t.rejects(
      within(rose, tx => sql`update audit_log set action = 'x.y'`.execute(tx)),
      { code: '42501' },
    )
  })

  t.test('carries its scope, and a door opens one transaction after the other', async t => {
    const scope = { tenantId: rose.id, actor: { kind: 'public' } as const, requestId: 'r-1' }
    t.equal(await inTenant(databases.user, scope, async tx => scopeOf(tx)), scope)
    const door = tenantDoor(databases.user, scope)
    const first = await door.tx(tx => sql<{ pid: string }>`select pg_current_xact_id()::text as pid`.execute(tx))
    const second = await door.tx(tx => sql<{ pid: string }>`select pg_current_xact_id()::text as pid`.execute(tx))
    t.not(first.rows[0]!.pid, second.rows[0]!.pid)
  })

  t.test('writes nothing when it only reads', async t => {
    const scope = { tenantId: rose.id, actor: { kind: 'public' } as const }
    const write = inTenant(databases.user, scope, tx => tx.insertInto('counters').values({ series: 'x' }).execute(), {
      readOnly: true,
    })
    await t.rejects(write, { code: '25006' })
  })
})
