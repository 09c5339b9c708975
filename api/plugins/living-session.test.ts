import t from 'tap'
import { testApi } from '#test/api.ts'

t.test('a token whose session has ended opens nothing, also where no tenant is asked for', async t => {
  const { rose, call, sql } = await testApi(t)
  const as = rose.people.staff
  const founding = { slug: 'mint', name: { en: 'Mint', ar: '' }, kind: 'shop', country: 'KW', locale: 'en' }
  const headers = { 'idempotency-key': 'of an ended session' }
  const answers = async () => [
    await call('GET', '/v1/me', { as }),
    await call('GET', '/v1/tenants', { as }),
    await call('GET', '/v1/slugs/mint', { as }),
    await call('POST', '/v1/tenants', { as, body: founding, headers }),
  ]
  t.same(
    (await answers()).map(({ status }) => status),
    [200, 200, 200, 201],
  )
  await sql('update sessions set ended_at = now() where user_id = $1', [as.userId])
  for (const { status, body } of await answers())
    t.match({ status, body }, { status: 401, body: { code: 'session_ended' } })
})
