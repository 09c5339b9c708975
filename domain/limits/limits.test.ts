import { sql as raw } from 'kysely'
import { test } from 'tap'
import { createItem } from '#domain/catalog/create-item.ts'
import { importItems } from '#domain/imports/import-items.ts'
import { testApi } from '#test/api.ts'
import { anItem } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { limitsOf } from './limits-of.ts'
import { plans } from './plans.ts'

const minute = 60_000

test('limits', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const override = (value: number, { from = -minute, until = minute, limit = 'items' } = {}) =>
    sql(
      `insert into tenant_limit_overrides (tenant_id, limit_name, value, starts_at, ends_at)
       values ($1, $2, $3, now() + $4 * interval '1 millisecond', now() + $5 * interval '1 millisecond')`,
      [rose.id, limit, value, from, until],
    )
  t.afterEach(() => sql('delete from tenant_limit_overrides').then(() => undefined))

  t.test('are those of the plan', async t => {
    t.same(await within(rose, tx => limitsOf(tx)), plans.free)
    await sql(`update tenants set plan = 'growth' where id = $1`, [rose.id])
    t.same(await within(rose, tx => limitsOf(tx)), plans.growth)
    await sql(`update tenants set plan = 'of_last_year' where id = $1`, [rose.id])
    t.same(await within(rose, tx => limitsOf(tx)), plans.free, 'a plan that is gone has the smallest')
    await sql(`update tenants set plan = 'free' where id = $1`, [rose.id])
  })

  t.test('give way to an override of one’s own while it holds', async t => {
    await override(7)
    t.same(await within(rose, tx => limitsOf(tx)), { ...plans.free, items: 7 })
    t.same(await within(palm, tx => limitsOf(tx)), plans.free, 'nobody else’s')
    await override(9)
    t.equal((await within(rose, tx => limitsOf(tx))).items, 9, 'the youngest counts')
  })

  t.test('hold from the start until just before the end', async t => {
    await sql(
      `insert into tenant_limit_overrides (tenant_id, limit_name, value, starts_at, ends_at)
       values ($1, 'staff', 3, '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z')`,
      [rose.id],
    )
    const staffAt = (at: string) => within(rose, async tx => (await limitsOf(tx, new Date(at))).staff)
    t.equal(await staffAt('2026-02-28T23:59:59.999Z'), plans.free.staff)
    t.equal(await staffAt('2026-03-01T00:00:00Z'), 3)
    t.equal(await staffAt('2026-03-31T23:59:59.999Z'), 3)
    t.equal(await staffAt('2026-04-01T00:00:00Z'), plans.free.staff)
    t.equal((await within(rose, tx => limitsOf(tx))).staff, plans.free.staff, 'a past one counts no more')
  })

  t.test('are passed by nobody, three at once included', async t => {
    await override(5)
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => within(rose, tx => createItem(tx, anItem()))))
    t.same(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'fulfilled', 'rejected', 'rejected'])
    const refused = outcomes.find(outcome => outcome.status === 'rejected')!
    t.match(refused.reason, { code: 'limit_reached', params: { limit: 'items', allowed: 5, used: 5 } })
    await within(palm, tx => createItem(tx, anItem()))
  })

  t.test('hold for imports, which store all or nothing', async t => {
    await override(6)
    const file = Buffer.from('slug,name_en,price\none-more,One,1.000\ntwo-more,Two,2.000\n')
    const bring = (bytes: Buffer) =>
      within(rose, tx => importItems(tx, bytes, { dryRun: false, createCategories: false }))
    await t.rejects(bring(file), { code: 'limit_reached', params: { allowed: 6, used: 5 } })
    t.same(await sql(`select slug from catalog_items where slug like '%-more'`), [])
    t.match(await bring(Buffer.from('slug,name_en,price\none-more,One,1.000\n')), { created: 1 })
    t.match(
      await bring(Buffer.from('slug,name_en,price\none-more,First,1.000\n')),
      { updated: 1 },
      'a change adds none',
    )
  })

  t.test('are changed by no tenant', async t => {
    await override(5)
    for (const text of [
      `insert into tenant_limit_overrides (limit_name, value, ends_at) values ('items', 1, now())`,
      `update tenant_limit_overrides set value = 1000`,
      'delete from tenant_limit_overrides',
      `update tenants set plan = 'scale'`,
    ])
      await t.rejects(
        within(rose, tx => raw.raw(text).execute(tx)),
        { code: '42501' },
        text,
      )
  })
})

test('the team reads what it uses of its limits', async t => {
  const { call, rose, palm, sql } = await testApi(t)
  const path = '/v1/tenants/rose/limits'
  const { status, body } = await call('GET', path, { as: rose.people.viewer })
  t.equal(status, 200)
  t.match(body, { staff: { used: 4, limit: plans.free.staff }, items: { used: 3, limit: plans.free.items } })
  await sql(
    `insert into tenant_limit_overrides (tenant_id, limit_name, value, ends_at)
     values ($1, 'storage_bytes', 12, now() + interval '1 hour')`,
    [rose.id],
  )
  t.match((await call('GET', path, { as: rose.people.owner })).body, { storage_bytes: { used: 0, limit: 12 } })
  t.match(await call('GET', path, { as: palm.people.owner }), { status: 404 })
  t.match(await call('GET', path), { status: 401 })
})
