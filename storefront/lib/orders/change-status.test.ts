import t from 'tap'
import type { Order } from '../../api/team-shapes.ts'
import { nextStep, withStatus } from './change-status.ts'

t.test('the next step is forward, never the end', async t => {
  t.equal(nextStep(['cancelled', 'confirmed']), 'confirmed')
  t.equal(nextStep(['fulfilled', 'cancelled']), 'fulfilled')
  t.equal(nextStep(['cancelled']), undefined)
  t.equal(nextStep([]), undefined)
})

t.test('a change under way shows its state, its author and no further step', async t => {
  const order = { status: 'pending', allowedStatuses: ['confirmed', 'cancelled'], timeline: [] } as unknown as Order
  const changed = withStatus(
    order,
    { status: 'cancelled', reason: 'twice' },
    { name: 'Sara', at: '2026-11-20T10:00:00Z' },
  )
  t.equal(changed.status, 'cancelled')
  t.same(changed.allowedStatuses, [])
  t.match(changed.timeline, [{ type: 'order.cancelled', actor: { kind: 'member', name: 'Sara' }, reason: 'twice' }])
  t.same(order.timeline, [], 'the order before stays as it was, to return to')
})
