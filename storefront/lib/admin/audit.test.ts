import t from 'tap'
import { changesOf } from './audit-changes.ts'
import { recordPath } from './audit-path.ts'
import { auditPath, readAuditFilters, whoFilters } from './audit-query.ts'

t.test('changes are told fact by fact, of a part only what differs in it', async t => {
  const before = { price: '5.000', name: { en: 'Roses', ar: 'ورد' }, delivery: { fee: '1.000', methods: ['pickup'] } }
  const after = {
    price: '5.500',
    name: { en: 'Red roses', ar: 'ورد' },
    delivery: { fee: '1.500', methods: ['pickup'] },
  }
  t.same(changesOf(before, after), [
    { path: ['price'], before: '5.000', after: '5.500' },
    { path: ['name'], before: before.name, after: after.name },
    { path: ['delivery', 'fee'], before: '1.000', after: '1.500' },
  ])
  t.same(changesOf({ merchant: null }, { merchant: { phone: '1' } }), [
    { path: ['merchant', 'phone'], before: undefined, after: '1' },
  ])
  t.same(changesOf(null, { goal: { amount: '1', currency: 'KWD' } })[0]?.path, ['goal'], 'an amount is one fact')
  t.same(changesOf({ a: {} }, { a: [] }), [{ path: ['a'], before: {}, after: [] }])
  t.same(changesOf(null, null), [])
})

t.test('the address says what the log is narrowed to, and nothing it does not know', async t => {
  const read = (search: string) => readAuditFilters(new URLSearchParams(search))
  const filters = { action: 'order.placed', from: '2026-11-01', entity: 'ORD-00001' }
  t.same(read(auditPath('bloom', filters).split('?')[1] ?? ''), filters)
  t.same(read('action=a%27b&from=yesterday&actor=me&actorKind=member&q=x'), {})
  t.equal(auditPath('bloom', {}), '/bloom/audit')
  t.same(whoFilters(''), {})
  t.same(whoFilters('system'), { actorKind: 'system' })
  t.same(whoFilters('01890000-0000-7000-8000-000000000000'), { actor: '01890000-0000-7000-8000-000000000000' })
})

t.test('an entry leads to its record, where that has a page', async t => {
  const entry = (type: string, number: string | null = null, after: Record<string, unknown> | null = null) => ({
    entity: { type, id: 'id-1', number, name: null },
    after,
  })
  t.equal(recordPath('bloom', entry('order', 'ORD-00001')), '/bloom/orders/ORD-00001')
  t.equal(recordPath('bloom', entry('catalog_item')), '/bloom/items/id-1')
  t.equal(recordPath('bloom', entry('receipt', 'RCP-00001', { donationId: 'd' })), '/bloom/donations/d')
  t.equal(recordPath('bloom', entry('storefront')), '/bloom/settings')
  t.equal(recordPath('bloom', entry('export')), undefined)
})
