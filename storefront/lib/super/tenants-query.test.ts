import { test } from 'tap'
import { nextSort, readTenantsQuery, tenantsAddress, tenantsQuestion } from './tenants-query.ts'

const read = (search: string) => readTenantsQuery(new URLSearchParams(search))
const plain = { q: '', status: undefined, sort: '-created', offset: 0 } as const

test('an address says what the list of tenants shows', async t => {
  t.same(read(''), plain)
  const asked = { q: 'rose & co', status: 'suspended', sort: 'storage', offset: 50 } as const
  t.same(read(tenantsAddress(asked).replace('/super?', '')), asked)
  t.equal(tenantsAddress(plain), '/super')
})

test('what an address must not ask for is left aside', async t => {
  t.same(read('status=none&sort=password&offset=-3'), plain)
  t.same(read('sort=--slug&offset=1e9'), plain)
  t.equal(read('offset=1.5').offset, 0)
  t.equal(read(`q=${'x'.repeat(500)}`).q.length, 160)
})

test('the API is asked for one page', async t => {
  t.equal(tenantsQuestion(plain), '/tenants?sort=-created&limit=50&offset=0')
  t.equal(tenantsQuestion({ ...plain, q: 'a b' }), '/tenants?q=a+b&sort=-created&limit=50&offset=0')
})

test('a column sorts the largest first, then the smallest; names from their beginning', async t => {
  t.equal(nextSort('-created', 'orders'), '-orders')
  t.equal(nextSort('-orders', 'orders'), 'orders')
  t.equal(nextSort('orders', 'orders'), '-orders')
  t.equal(nextSort('-created', 'slug'), 'slug')
  t.equal(nextSort('slug', 'slug'), '-slug')
})
