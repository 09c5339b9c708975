import t from 'tap'
import { listCall, listPath, readListQuery } from './list-query.ts'

t.test('the address of a list can be read back', async t => {
  const query = { status: 'pending', cursor: 'a+b/c=' } as const
  const path = listPath('bloom', query)
  t.same(readListQuery(new URL(path, 'http://app.localhost').searchParams), query)
  t.equal(listPath('bloom'), '/bloom/orders')
})

t.test('an unknown status shows all orders', async t => {
  t.same(readListQuery(new URLSearchParams('status=lost')), { status: undefined, cursor: '' })
})

t.test('the API is asked for one page of the filter', async t => {
  t.equal(listCall('bloom', { status: undefined, cursor: '' }), '/tenants/bloom/orders?limit=50')
  t.equal(
    listCall('bloom', { status: 'pending', cursor: 'x' }),
    '/tenants/bloom/orders?status=pending&cursor=x&limit=50',
  )
})
