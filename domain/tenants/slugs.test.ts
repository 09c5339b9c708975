import { readdirSync } from 'node:fs'
import { test } from 'tap'
import { inIdentity } from '#platform/db/identity.ts'
import { testWorld } from '#test/world.ts'
import { checkSlug } from './check-slug.ts'
import { renameTenant } from './rename-tenant.ts'
import { objectionToSlug } from './reserved-slugs.ts'
import { slugSkeleton } from './slug-skeleton.ts'

test('two slugs that pass for one another have one skeleton', t => {
  const pairs = [
    ['login', 'l0gln'],
    ['bloom', 'bl00m'],
    ['shop', '5hop'],
    ['modern', 'modem'],
    ['wave', 'vvave'],
    ['al-noor', 'alnoor'],
    ['alnoor', 'alnor'],
  ] as const
  for (const [one, other] of pairs) t.equal(slugSkeleton(one), slugSkeleton(other), `${one} ${other}`)
  t.not(slugSkeleton('bloom'), slugSkeleton('broom'))
  t.end()
})

test('what speaks against a slug is said whoever wants it', t => {
  const objections = {
    admin: 'reserved',
    adm1n: 'look_alike',
    'knet-pay': 'reserved',
    'kn3t-pay': null,
    'knett-pay': 'look_alike',
  }
  for (const [slug, objection] of Object.entries(objections)) t.equal(objectionToSlug(slug), objection, slug)
  for (const slug of ['', 'ab', 'a--b', '-abc', 'abc-', 'Abc', 'a b c', 'ورد', 'a'.repeat(41)])
    t.equal(objectionToSlug(slug), 'malformed', slug)
  t.equal(objectionToSlug('xn--mgb'), 'reserved')
  for (const slug of ['bloom', 'noor', 'dar', 'rose-kw', 'visage', 'burger-house'])
    t.equal(objectionToSlug(slug), null, slug)
  t.end()
})

test('a slug', async t => {
  const { rose, palm, databases, within, sql } = await testWorld(t)
  const check = (slug: string) => inIdentity(databases.identity, tx => checkSlug(tx, slug), { readOnly: true })
  const rename = (slug: string, tenant = rose) => within(tenant, tx => renameTenant(tx, slug), 'owner')

  t.test('has one skeleton in the database and in the code', async t => {
    const slugs = ['login', 'l0g1n-5', 'vvarn-rnm', 'aa--bb', 'sadu-shop', 'i1l0o5s']
    for (const slug of slugs)
      t.same(await sql('select slug_skeleton($1) as skeleton', [slug]), [{ skeleton: slugSkeleton(slug) }], slug)
  })

  t.test('is checked with a reason, and what is free in its place', async t => {
    t.same(await check('mint'), { slug: 'mint', available: true, reason: null, suggestions: [] })
    t.match(await check('rose'), {
      available: false,
      reason: 'taken',
      suggestions: ['rose-kw', 'rose-shop', 'rose-store'],
    })
    t.match(await check('Mint Tea!'), {
      available: false,
      reason: 'malformed',
      suggestions: ['mint-tea', /mint-tea-/, /.+/],
    })
    t.match(await check('ورد'), { available: false, reason: 'malformed', suggestions: [] })
    t.match(await check('admin'), { available: false, reason: 'reserved' })
    t.match(await check("'; drop table tenants --"), { available: false, reason: 'malformed' })
  })

  t.test('may not pass for that of a tenant with a licence', async t => {
    t.match(await check('r0se'), { available: false, reason: 'look_alike' })
    await t.rejects(rename('pa1m', rose), { code: 'slug_look_alike' })
    await sql('update tenants set licence_number = null where id = $1', [palm.id])
    t.match(await check('pa1m'), { available: true })
    await sql(`update tenants set verification_state = 'verified' where id = $1`, [palm.id])
    t.match(await check('pa1m'), { available: false, reason: 'look_alike' })
    await sql(`update tenants set licence_number = 'L', verification_state = 'none' where id = $1`, [palm.id])
  })

  t.test('is changed by its tenant; the old one stays its own', async t => {
    await rename('rose-garden')
    t.match(await sql('select slug from tenants where id = $1', [rose.id]), [{ slug: 'rose-garden' }])
    t.match(await check('rose'), { available: false, reason: 'taken' })
    await t.rejects(rename('rose', palm), { code: 'slug_taken' })
    await t.rejects(rename('rose-garden', palm), { code: 'slug_taken' })
    t.match(await sql(`select action, before, after, actor_name from audit_log where action = 'tenant.renamed'`), [
      { before: { slug: 'rose' }, after: { slug: 'rose-garden' }, actor_name: 'Rose owner' },
    ])
    await rename('rose-garden')
    await rename('r0se')
    await rename('rose')
    t.match(await sql('select slug from tenants where id = $1', [rose.id]), [{ slug: 'rose' }], 'taken back')
    await t.rejects(rename('rose-again'), { code: 'renamed_too_often', params: { most: 3, days: 30 } })
    await t.rejects(rename('admin', palm), { code: 'slug_reserved' })
    await t.rejects(rename('Palm', palm), { name: 'InvalidInput' })
  })

  t.test('goes to one of two who want it at the same moment', async t => {
    const both = await Promise.allSettled([rename('wanted', palm), rename('wanted-too', palm), rename('wanted', palm)])
    t.same(
      both.map(({ status }) => status),
      ['fulfilled', 'fulfilled', 'fulfilled'],
      'one tenant waits for itself',
    )
    await sql(`delete from audit_log where action = 'tenant.renamed'`)
    const outcomes = await Promise.allSettled([rename('prize', palm), rename('prize', rose)])
    t.same(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    t.match(
      outcomes.find(({ status }) => status === 'rejected'),
      { reason: { code: 'slug_taken' } },
    )
  })
})

test('no tenant is where a page of the team’s area is', t => {
  const area = new URL('../../storefront/app/(admin)/admin-area/[locale]/', import.meta.url)
  const foldersIn = (url: URL): string[] =>
    readdirSync(url, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('['))
      .flatMap(({ name }) => (name.startsWith('(') ? foldersIn(new URL(`${name}/`, url)) : [name]))
  const pages = foldersIn(area)
  t.ok(pages.includes('new') && pages.includes('sign-in'))
  for (const page of pages) t.not(objectionToSlug(page), null, page)
  t.end()
})
