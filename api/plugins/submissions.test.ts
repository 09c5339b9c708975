import { createHash, randomInt } from 'node:crypto'
import { test } from 'tap'
import { isProof } from '#api/proof-of-work.ts'
import { type TestApi, testApi } from '#test/api.ts'
import { anOrder } from '#test/factories.ts'

const orders = '/v1/storefront/rose/orders'

async function shop(t: Parameters<typeof testApi>[0], given: Record<string, string> = {}) {
  const api = await testApi(t, given)
  const send = (form: object, more: object = {}) =>
    api.create(orders, { ...anOrder(api.rose.items.tulips), form, ...more })
  const placed = async () => (await api.sql('select count(*)::int as count from orders'))[0]!.count
  return { ...api, send, placed }
}

/** A token of a form that was opened so many seconds ago. */
async function openedBefore({ parts, call }: TestApi, seconds: number, slug = 'rose'): Promise<string> {
  const real = parts.clock.now
  parts.clock.now = () => new Date(real().getTime() - seconds * 1000)
  const answer = await call('GET', `/v1/storefront/${slug}/form`)
  parts.clock.now = real
  return answer.body.token
}

test('a form that a person filled in is taken, and its retry is the same request', async t => {
  const api = await shop(t)
  const token = await openedBefore(api, 30)
  const headers = { 'idempotency-key': 'a-form-of-maha' }
  const body = anOrder(api.rose.items.tulips)
  const first = await api.call('POST', orders, { headers, body: { ...body, form: { token } } })
  const again = await api.call('POST', orders, { headers, body: { ...body, form: { token, website: '' } } })
  t.match([first.status, again.status, again.headers['idempotent-replayed']], [201, 201, 'true'])
  t.same(again.body, first.body)
})

test('what a program filled in is refused, and told nothing', async t => {
  const api = await shop(t)
  const before = await api.placed()
  const palm = await openedBefore(api, 30, 'palm')
  const old = await openedBefore(api, 25 * 3600)
  const refused = { status: 422, body: { code: 'submission_refused' } }
  t.match(await api.send({ website: 'https://casino.example' }), refused)
  t.match(await api.send({ token: palm }), refused, 'a form of another tenant')
  t.match(await api.send({ token: old }), refused, 'a form of the day before yesterday')
  t.match(await api.send({ token: 'x'.repeat(40) }), refused, 'a token of its own making')
  const answer = await api.send({ website: 'x' })
  t.notMatch(JSON.stringify(answer.body), /website|honeypot|bot/i)
  t.equal(await api.placed(), before)
})

test('a form sent as soon as it was opened is to be sent again', async t => {
  const api = await shop(t)
  const { token } = (await api.call('GET', '/v1/storefront/rose/form')).body
  t.match(await api.send({ token }), {
    status: 429,
    body: { code: 'submitted_too_fast' },
    headers: { 'retry-after': '2' },
  })
})

test('above 120 submissions a minute a tenant asks for proofs of work, and refuses nobody who gives one', async t => {
  const api = await shop(t, { SADU_RATE_LIMIT_FACTOR: '0.05' })
  const asPerson = () => ({
    'x-forwarded-for': `198.51.${randomInt(256)}.${randomInt(256)}`,
    'idempotency-key': `k-${randomInt(2 ** 40)}`,
  })
  const phone = () => `+96550${String(randomInt(1_000_000)).padStart(6, '0')}`
  const send = (form?: object) =>
    api.call('POST', orders, {
      headers: asPerson(),
      body: {
        ...anOrder(api.rose.items.tulips, { customer: { name: 'Maha', phone: phone() } }),
        ...(form && { form }),
      },
    })
  for (let sent = 0; sent < 6; sent++) t.equal((await send()).status, 201)
  const asked = await send()
  t.match(asked, { status: 428, body: { code: 'proof_required', params: { challenge: String, difficulty: 17 } } })
  const { challenge } = asked.body.params
  const answer = solve(challenge)
  t.match(await send({ proof: `${challenge}:${answer}` }), { status: 201 })
  t.match(await send({ proof: `${challenge}:${answer}x` }), { status: 428 }, 'another answer proves nothing')
  t.match(await send({ proof: `made-up:${answer}` }), { status: 428 })
  const path = '/v1/storefront/palm/orders'
  const there = await api.call('POST', path, { headers: asPerson(), body: anOrder(api.palm.items.tulips) })
  t.equal(there.status, 201, 'another tenant notices nothing')
})

test('a proof is a hash that begins with so many zero bits', async t => {
  const answer = solve('challenge')
  t.ok(isProof('challenge', answer))
  t.notOk(isProof('another', answer))
  t.match(createHash('sha256').update(`challenge:${answer}`).digest('hex'), /^0000[0-7]/)
})

function solve(challenge: string): string {
  for (let tried = 0; ; tried++) if (isProof(challenge, String(tried))) return String(tried)
}
