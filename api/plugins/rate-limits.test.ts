import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { anOrder } from '#test/factories.ts'

test('limits', async t => {
  const { call, create, rose } = await testApi(t, { SADU_RATE_LIMIT_FACTOR: '1' })
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })

  t.test('count a token that is refused by its address, and nobody else’s', async t => {
    const guess = () =>
      call('GET', '/v1/tenants/rose/orders', {
        headers: { authorization: 'Bearer x', 'x-forwarded-for': '203.0.113.7' },
      })
    const answers = await Promise.all(Array.from({ length: 320 }, guess))
    const statuses = new Set(answers.map(answer => answer.status))
    t.same([...statuses].sort(), [401, 429])
    t.match(answers.find(answer => answer.status === 429)?.headers, { 'retry-after': /^[1-9]/ })
    t.equal((await call('GET', '/v1/storefront/rose', from('203.0.113.8'))).status, 200)
  })

  t.test('let one mailbox get so many orders’ mails and no more', async t => {
    const order = (n: number) =>
      create(
        '/v1/storefront/rose/orders',
        anOrder(rose.items.tulips, {
          customer: {
            name: 'Maha',
            phone: `+9652221${String(2000 + n)}`,
            email: n % 2 ? 'maha@example.test' : 'Maha@example.test',
          },
        }),
        from(`198.51.100.${n}`),
      )
    const answers = []
    // Ten are counted here while Redis is away for a moment, and ten there.
    for (let n = 0; n < 21; n++) answers.push((await order(n)).status)
    t.same(answers.slice(0, 10), Array(10).fill(201))
    t.equal(answers.at(-1), 429)
  })
})
