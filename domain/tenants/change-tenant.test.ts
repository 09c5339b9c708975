import { test } from 'tap'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { createItem } from '#domain/catalog/create-item.ts'
import { findStorefrontSettings } from '#domain/storefronts/storefront-queries.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { aCampaign, anItem, createPledgeOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changeTenant, type TenantChange } from './change-tenant.ts'
import { foundTenant } from './found-tenant.ts'
import { findTenant } from './tenant-queries.ts'

test('what a tenant says of itself', async t => {
  const world = await testWorld(t)
  const { rose, palm, within, sql } = world
  const read = () => within(rose, tx => findTenant(tx))
  const change = async (given: Omit<TenantChange, 'version'>) => {
    const { version } = await read()
    return within(rose, tx => changeTenant(tx, { version, ...given }), 'owner')
  }

  t.test('changes by what is named, told with before and after', async t => {
    const before = await read()
    const after = await change({ name: { en: 'Rose House', ar: 'بيت الورد' }, timeZone: 'Asia/Riyadh' })
    t.match(after, { version: before.version + 1, time_zone: 'Asia/Riyadh', locales: ['ar', 'en'], kind: 'shop' })
    const [audit] = await sql(`select * from audit_log where action = 'tenant.changed'`)
    t.match(audit, {
      tenant_id: rose.id,
      actor_name: 'Rose owner',
      before: { name: { en: 'Rose' }, timeZone: 'Asia/Kuwait' },
      after: { name: { en: 'Rose House' }, timeZone: 'Asia/Riyadh' },
    })
    t.notOk('kind' in audit!.before)
    t.match(await sql('select version from tenants where id = $1', [palm.id]), [{ version: 1 }])
  })

  t.test('does not change by what it says already', async t => {
    const before = await read()
    t.same(await change({ name: before.name, locales: ['ar', 'en'] }), before)
  })

  t.test('is refused whole when somebody else was quicker', async t => {
    const { version } = await read()
    const names = ['One', 'Two'].map(en => ({ version, name: { en, ar: '' } }))
    const outcomes = await Promise.allSettled(names.map(given => within(rose, tx => changeTenant(tx, given), 'owner')))
    t.same(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    t.match(
      outcomes.find(({ status }) => status === 'rejected'),
      { reason: { code: 'version_conflict' } },
    )
  })

  t.test('is refused with everything that cannot be', async t => {
    await t.rejects(
      change({
        name: { en: ' ', ar: '' },
        timeZone: 'Mars/Olympus',
        currency: 'XXX',
        locales: ['en'],
        defaultLocale: 'ar',
      }),
      {
        name: 'InvalidInput',
        fields: [{ path: '/name' }, { path: '/currency' }, { path: '/timeZone' }, { path: '/defaultLocale' }],
      },
    )
  })

  t.test('keeps its currency once there is an item', async t => {
    await t.rejects(change({ currency: 'USD' }), { code: 'currency_fixed' })
  })

  t.test('keeps its kind while something of it is open', async t => {
    await t.rejects(change({ kind: 'charity' }), { code: 'kind_in_use', params: { open: { orders: 2 } } })
    await change({ kind: 'both' })
    await within(rose, tx => createPledgeOf(tx))
    await within(rose, tx => createCampaign(tx, aCampaign(), new Date()))
    await t.rejects(change({ kind: 'shop' }), { code: 'kind_in_use', params: { open: { pledges: 1, campaigns: 1 } } })
    await sql(`update pledges set status = 'cancelled', next_due_on = null, next_tick_at = null where tenant_id = $1`, [
      rose.id,
    ])
    await sql(`update campaigns set status = 'closed', closed_at = now() where tenant_id = $1`, [rose.id])
    t.match(await change({ kind: 'shop' }), { kind: 'shop' })
  })

  t.test('has another currency before the first record, with amounts that begin anew', async t => {
    const { userId } = rose.people.admin
    const founding = {
      slug: 'fresh',
      name: { en: 'Fresh', ar: '' },
      kind: 'shop',
      country: 'KW',
      locale: 'en',
    } as const
    const { tenantId } = await inIdentity(world.databases.identity, tx =>
      foundTenant(tx, { userId, key: 'a key of mine', founding, limits: { perDay: 9, inAll: 9 } }),
    )
    const fresh = { ...rose, id: tenantId }
    await sql(
      `update storefront_config set draft = jsonb_set(draft, '{delivery,fee}', '"1.250"') where tenant_id = $1`,
      [tenantId],
    )
    const changes = within(fresh, tx => changeTenant(tx, { version: 1, currency: 'USD' }), 'owner')
    const items = within(fresh, tx => createItem(tx, anItem()))
    const outcomes = await Promise.allSettled([changes, items])
    t.same(
      outcomes.map(({ status }) => status).toSorted(),
      ['fulfilled', 'rejected'],
      'an item of the old one or the new one',
    )
    if (outcomes[0].status === 'rejected') t.match(outcomes[0].reason, { code: 'currency_fixed' })
    else {
      t.match(outcomes[1], { reason: { code: 'currency_mismatch' } })
      t.equal((await within(fresh, tx => findStorefrontSettings(tx))).content.delivery.fee, '0')
    }
  })

  t.test('is neither verified nor licensed by itself', async t => {
    const { databases } = world
    const settings = `set_config('app.current_tenant', '${rose.id}', true)`
    const attempt = (set: string) =>
      databases.user.pool.query(`begin; select ${settings}; update tenants set ${set}; commit`)
    for (const set of [`verification_state = 'verified'`, `verification_state = 'refused'`, `licence_number = 'mine'`])
      await t.rejects(attempt(set), { code: '42501' }, set)
    t.match(await read(), { verification_state: 'none', licence_number: 'MOSA-rose' })
  })
})
