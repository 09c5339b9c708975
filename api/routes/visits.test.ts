import { randomInt } from 'node:crypto'
import { test } from 'tap'
import { testApi } from '#test/api.ts'

const path = '/v1/storefront/rose/visit'
const unknown = '01890000-0000-7000-8000-000000000000'

test('POST /v1/storefront/{slug}/visit', async t => {
  const { call, sql } = await testApi(t)
  const stored = async (id: string) => (await sql('select * from visits where id = $1', [id]))[0]!
  const visit = async (body: object) => (await call('POST', path, { body })).body.visitId as string

  t.test('keeps the five UTM fields, the landing path and the referrer without their queries', async t => {
    const utm = { source: 'Instagram', medium: 'social', campaign: 'eid', content: 'story', term: 'roses' }
    const answer = await call('POST', path, {
      body: {
        utm,
        referrer: 'https://l.instagram.com/x?email=maha@example.test#y',
        landingPath: '/ar/items/tulips?token=1',
      },
    })
    t.match(answer, { status: 201, body: { visitId: /^[0-9a-f-]{36}$/ }, headers: { 'cache-control': 'no-store' } })
    const row = await stored(answer.body.visitId)
    t.match(row, { ...utm, referrer: 'https://l.instagram.com/x', landing_path: '/ar/items/tulips', channel: 'social' })
    t.match(row.first_touch, { source: 'Instagram', landingPath: '/ar/items/tulips' })
  })

  t.test('carries the first touch of the browser’s earlier visits on', async t => {
    const first = await visit({ utm: { source: 'qr' }, landingPath: '/ar' })
    const second = await visit({ landingPath: '/ar', previousVisitId: first })
    const third = await visit({ utm: { source: 'mail' }, landingPath: '/en', previousVisitId: second })
    t.match(await stored(third), { source: 'mail', first_visit_id: first, first_touch: { source: 'qr' } })
  })

  t.test('begins anew after 90 days, and for an earlier visit nobody knows', async t => {
    const first = await visit({ utm: { source: 'old' }, landingPath: '/' })
    const past = new Date(Date.now() - 91 * 86_400_000).toISOString()
    await sql(`update visits set first_touch = first_touch || jsonb_build_object('at', $2::text) where id = $1`, [
      first,
      past,
    ])
    for (const previousVisitId of [first, unknown]) {
      const next = await stored(await visit({ utm: { source: 'new' }, landingPath: '/', previousVisitId }))
      t.match(next, { first_visit_id: null, first_touch: { source: 'new' } })
    }
  })

  t.test('never carries on a visit of another tenant', async t => {
    const first = await visit({ utm: { source: 'secret' }, landingPath: '/' })
    const body = { landingPath: '/', previousVisitId: first }
    const there = (await call('POST', '/v1/storefront/palm/visit', { body })).body.visitId
    t.match(await stored(there), { first_visit_id: null, first_touch: { source: null } })
  })

  t.test('refuses what is no path, too long, or unknown', async t => {
    for (const body of [
      {},
      { landingPath: 'x' },
      { landingPath: '/', utm: { source: 'a'.repeat(201) } },
      { landingPath: '/', ip: '1' },
    ]) {
      t.equal((await call('POST', path, { body })).status, 400)
    }
    for (const referrer of ['javascript:alert(1)', 'not a url', 'data:text/html,x'])
      t.equal((await stored(await visit({ landingPath: '/', referrer }))).referrer, null, referrer)
  })
})

test('visits of one address are limited', async t => {
  const { call } = await testApi(t, { SADU_RATE_LIMIT_FACTOR: '1' })
  const headers = { 'x-forwarded-for': `198.51.${randomInt(256)}.${randomInt(256)}` }
  const visit = () => call('POST', path, { headers, body: { landingPath: '/' } })
  for (let sent = 0; sent < 60; sent++) t.equal((await visit()).status, 201)
  // Sixty are counted here while Redis is away for a moment, and sixty there.
  let next = await visit()
  for (let sent = 0; sent < 60 && next.status === 201; sent++) next = await visit()
  t.match(next, { status: 429, body: { code: 'rate_limited' } })
})
