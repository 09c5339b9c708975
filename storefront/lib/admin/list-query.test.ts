import t from 'tap'
import { listCall, listPath, nameOf, readListQuery, withFilters } from './list-query.ts'

const read = (list: 'orders' | 'pledges' | 'contacts', path: string) =>
  readListQuery(list, new URL(path, 'http://app.localhost').searchParams)

t.test('the address of a list can be read back', async t => {
  const query = { filters: { status: 'pending', q: 'نورة', from: '2026-11-01' }, cursor: 'a+b/c=' }
  t.same(read('orders', listPath('bloom', 'orders', query)), query)
  t.equal(listPath('bloom', 'orders'), '/bloom/orders')
})

t.test('what a list does not know is left out', async t => {
  t.same(read('orders', '/x?status=lost&from=yesterday&timeliness=due&minAmount=ten'), { filters: {}, cursor: '' })
  t.same(read('pledges', '/x?timeliness=due').filters, { timeliness: 'due' })
  t.same(read('contacts', '/x?status=pending&q=a').filters, { q: 'a' })
})

t.test('the API is asked for one page of the filter', async t => {
  t.equal(listCall('bloom', 'orders', { filters: {}, cursor: '' }), '/tenants/bloom/orders?limit=50')
  t.equal(
    listCall('bloom', 'donations', { filters: { status: 'pending' }, cursor: 'x' }),
    '/tenants/bloom/donations?status=pending&cursor=x&limit=50',
  )
})

t.test('a filter is set, changed and taken away', async t => {
  t.same(withFilters({ q: 'a' }, { status: 'open' }), { q: 'a', status: 'open' })
  t.same(withFilters({ q: 'a', status: 'open' }, { q: undefined }), { status: 'open' })
  t.same(withFilters({ q: 'a' }, { q: '' }), {})
})

t.test('the same filters have one name, in whatever order they were chosen', async t => {
  t.equal(nameOf({ a: '1', b: '2' }), nameOf({ b: '2', a: '1' }))
  t.not(nameOf({ a: '1' }), nameOf({}))
})
