import { test } from 'tap'
import { inIdentity } from '#platform/db/identity.ts'
import type { TestPerson } from '#test/people.ts'
import { testWorld } from '#test/world.ts'
import { type Founding, foundTenant } from './found-tenant.ts'

const mint: Founding = { slug: 'mint', name: { en: 'Mint', ar: 'نعناع' }, kind: 'shop', country: 'KW', locale: 'ar' }

test('a person', async t => {
  const { rose, palm, databases, sql } = await testWorld(t)
  let keys = 0
  const found = (
    given: Partial<Founding> = {},
    by: TestPerson = rose.people.staff,
    key = `key-${++keys}`,
    limits = { perDay: 90, inAll: 90 },
  ) =>
    inIdentity(databases.identity, tx =>
      foundTenant(tx, { userId: by.userId, key, founding: { ...mint, ...given }, limits }),
    )

  t.test('founds a tenant with what the country has, and owns it', async t => {
    const { tenantId, replayed } = await found()
    t.equal(replayed, false)
    t.match(await sql('select * from tenants where id = $1', [tenantId]), [
      {
        slug: 'mint',
        currency: 'KWD',
        time_zone: 'Asia/Kuwait',
        locales: ['ar', 'en'],
        default_locale: 'ar',
        published_at: null,
      },
    ])
    t.match(await sql('select * from tenant_members where tenant_id = $1', [tenantId]), [
      { user_id: rose.people.staff.userId, display_name: 'Rose staff', role: 'owner', status: 'active' },
    ])
    t.match(await sql('select draft from storefront_config where tenant_id = $1', [tenantId]), [
      { draft: { features: { orders: true, donations: false, pledges: false } } },
    ])
  })

  t.test('gets the same tenant for the same key, however often and at once', async t => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => found({ slug: 'basil' }, rose.people.staff, 'basil-key')),
    )
    t.equal(new Set(outcomes.map(({ tenantId }) => tenantId)).size, 1)
    t.equal(outcomes.filter(({ replayed }) => !replayed).length, 1)
    await t.rejects(found({ slug: 'thyme' }, rose.people.staff, 'basil-key'), { code: 'idempotency_key_reused' })
    t.match(await found({ slug: 'sage' }, palm.people.staff, 'basil-key'), { replayed: false }, 'a key is one’s own')
  })

  t.test('gets a wanted slug alone: of fifty at the same moment one', async t => {
    // Without the one whose foundings are counted below.
    const people = [...Object.values(rose.people), palm.people.owner, palm.people.admin]
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, place) => found({ slug: 'wanted' }, people[place % people.length])),
    )
    t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const outcome of outcomes) if (outcome.status === 'rejected') t.match(outcome.reason, { code: 'slug_taken' })
  })

  t.test('founds no more than the limits allow, also at once', async t => {
    const { viewer } = palm.people
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, place) =>
        found({ slug: `many-${place}` }, viewer, `many-${place}`, { perDay: 3, inAll: 4 }),
      ),
    )
    t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 3)
    t.match(
      outcomes.find(({ status }) => status === 'rejected'),
      { reason: { code: 'too_many_tenants', params: { most: 3, within: 'day' } } },
    )
    await sql(`update tenant_foundings set at = at - interval '25 hours' where user_id = $1`, [viewer.userId])
    const next = (place: number) =>
      found({ slug: `next-${place}` }, viewer, `next-key-${place}`, { perDay: 3, inAll: 4 })
    await next(1)
    await t.rejects(next(2), { code: 'too_many_tenants', params: { most: 4, within: 'all' } })
  })

  t.test('has to have a confirmed address', async t => {
    await sql('update users set email_verified_at = null where id = $1', [rose.people.viewer.userId])
    await t.rejects(found({ slug: 'unsure' }, rose.people.viewer), { code: 'email_not_verified' })
  })

  t.test('is told everything that cannot be', async t => {
    await t.rejects(found({ slug: 'paris', country: 'FR' }), {
      name: 'InvalidInput',
      fields: [{ path: '/currency' }, { path: '/timeZone' }],
    })
    t.match(await found({ slug: 'paris', country: 'FR', currency: 'EUR', timeZone: 'Europe/Paris', locale: 'en' }), {})
    await t.rejects(found({ slug: 'lost', timeZone: '+03' }), { name: 'InvalidInput', fields: [{ path: '/timeZone' }] })
    await t.rejects(found({ slug: 'lost', locales: ['en'], locale: 'ar' }), { name: 'InvalidInput' })
    await t.rejects(found({ slug: 'admin' }), { code: 'slug_reserved' })
    t.same(await sql(`select 1 from tenants where slug = 'lost'`), [])
  })
})
