import { test } from 'tap'
import { resolveTenant } from '#platform/db/access.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { inSystem } from '#platform/db/system.ts'
import { aStorefront } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { createTenant, type NewTenant } from './create-tenant.ts'
import { isReservedSlug } from './reserved-slugs.ts'
import { reactivateTenant, suspendTenant } from './suspend-tenant.ts'

test('a tenant', async t => {
  const { rose, databases, sql } = await testWorld(t)
  const found = (slug: string, given: Partial<NewTenant> = {}) =>
    inIdentity(databases.identity, tx =>
      createTenant(tx, {
        slug,
        name: { en: 'Mint', ar: 'نعناع' },
        kind: 'shop',
        country: 'KW',
        currency: 'KWD',
        locales: ['ar'],
        defaultLocale: 'ar',
        timeZone: 'Asia/Kuwait',
        content: aStorefront(),
        owner: { ...rose.people.owner, locale: 'ar' },
        ...given,
      }),
    )
  const traces = () =>
    sql(`select (select count(*)::int from tenants) as tenants, (select count(*)::int from tenant_slugs) as slugs,
    (select count(*)::int from tenant_members) as members, (select count(*)::int from audit_log) as audit`)

  t.test('is founded with its owner, slug and storefront', async t => {
    const id = await found('mint')
    t.match(await sql('select * from tenant_members where tenant_id = $1', [id]), [
      { user_id: rose.people.owner.userId, role: 'owner', status: 'active' },
    ])
    t.match(await sql('select * from audit_log where tenant_id = $1', [id]), [
      { action: 'tenant.created', actor_name: 'Rose owner' },
    ])
    t.match(await resolveTenant(databases.user, 'mint'), { tenant_id: id, slug: 'mint', is_active: true })
    t.match(await sql('select published, draft from storefront_config where tenant_id = $1', [id]), [
      { published: null },
    ])
  })

  t.test('has a slug that nobody else has', async t => {
    const before = await traces()
    await t.rejects(found('rose'), { code: 'slug_taken' })
    for (const slug of ['www', 'api', 'app', 'mail', 'admin', 'xn--abc', 'sadu-shop'])
      await t.rejects(found(slug), { code: 'slug_reserved' }, slug)
    for (const slug of ['adm1n', 'kn-et', 'log-in', 'stor-e', 'vvvvw', 'sad-u', 'my-n8k-vlsa'])
      await t.rejects(found(slug), { code: 'slug_look_alike' }, slug)
    for (const slug of ['Rose', 'a', '-rose', 'rose-', 'ro--se', 'ro_se', 'r'.repeat(41)])
      await t.rejects(found(slug), { name: 'InvalidInput', fields: [{ path: '/slug' }] }, slug)
    await t.rejects(found('fine', { currency: 'XXX' }), RangeError)
    t.same(await traces(), before, 'and a refusal leaves nothing')
    t.notOk(isReservedSlug('bloom'))
  })

  t.test('is founded once when many want its slug at the same moment', async t => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => found('wanted')))
    t.equal(outcomes.filter(outcome => outcome.status === 'fulfilled').length, 1)
    for (const outcome of outcomes) if (outcome.status === 'rejected') t.match(outcome.reason, { code: 'slug_taken' })
    t.equal((await sql(`select 1 from tenants where slug = 'wanted'`)).length, 1)
  })

  t.test('keeps its slug from others for ever, former ones too', async t => {
    const id = await found('former')
    await sql(`update tenants set slug = 'later' where id = $1`, [id])
    await sql(`insert into tenant_slugs (slug, tenant_id) values ('later', $1)`, [id])
    t.match(await resolveTenant(databases.user, 'former'), { tenant_id: id, slug: 'later' })
    await t.rejects(found('former'), { code: 'slug_taken' })
  })

  t.test('is suspended and lifted by the system, and told so when it is already', async t => {
    const system = { ...databases.system, log: { info: () => undefined } }
    const suspend = (reason: string) =>
      inSystem(system, 'suspend a tenant', tx =>
        suspendTenant(tx, { slug: 'mint', reason, suspendedBy: null, now: new Date() }),
      )
    await suspend('unpaid')
    await t.rejects(suspend('another reason'), { code: 'tenant_suspended_already' })
    t.match(await sql(`select * from tenants where slug = 'mint'`), [{ is_active: false, suspension_reason: 'unpaid' }])
    t.match(await resolveTenant(databases.user, 'mint'), { is_active: false })
    await inSystem(system, 'lift', tx => reactivateTenant(tx, 'mint'))
    t.match(await sql(`select * from tenants where slug = 'mint'`), [
      { is_active: true, suspension_reason: null, suspended_at: null },
    ])
    await t.rejects(
      inSystem(system, 'lift', tx => reactivateTenant(tx, 'mint')),
      { code: 'tenant_not_suspended' },
    )
    await t.rejects(
      inSystem(system, 'lift', tx => reactivateTenant(tx, 'nobody')),
      { code: 'tenant_not_found' },
    )
  })

  t.test('takes no owner, slug or audit entry from outside once it stands', async t => {
    const { userId } = rose.people.viewer
    const intrusions = [
      `insert into tenant_members (tenant_id, user_id, email, display_name, locale, role, status)
       values ('${rose.id}', '${userId}', 'x@x.test', 'X', 'ar', 'owner', 'active')`,
      `insert into tenant_slugs (slug, tenant_id) values ('another-door', '${rose.id}')`,
      `insert into audit_log (tenant_id, action, entity_type, actor_kind) values ('${rose.id}', 'x', 'x', 'system')`,
    ]
    for (const text of intrusions) await t.rejects(databases.identity.pool.query(text), { code: '42501' }, text)
  })

  t.test('is no business of those who hold other roles', async t => {
    const read = (text: string, database = databases.identity) => database.pool.query(text)
    await t.rejects(read('select name from tenants'), { code: '42501' }, 'identity founds and cannot read')
    await t.rejects(read('select 1 from orders'), { code: '42501' })
    await t.rejects(read('update users set is_super_admin = true'), { code: '42501' })
    await t.rejects(read('select 1 from orders', databases.system), { code: '42501' })
    await t.rejects(read('select draft from storefront_config', databases.system), { code: '42501' })
    t.ok((await read('select slug from tenants', databases.system)).rowCount! > 2, 'the system lists them')
    await t.rejects(read(`update tenants set slug = 'x'`, databases.system), { code: '42501' })
  })
})
