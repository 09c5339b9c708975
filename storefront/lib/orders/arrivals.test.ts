import t from 'tap'
import { arrivalsIn, inPlace, seenIn } from './arrivals.ts'

const row = (id: string, minute: number, status = 'pending') => ({
  id,
  status,
  placedAt: `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z`,
})
const shown = [row('c', 3), row('b', 2), row('a', 1)]

t.test('orders placed since are arrivals', async t => {
  const fresh = [row('e', 5), row('d', 4), row('c', 3), row('b', 2)]
  t.same(
    arrivalsIn(fresh, seenIn(shown)).map(order => order.id),
    ['e', 'd'],
  )
})

t.test('an order that moves up from the next page is none', async t => {
  const fresh = [row('c', 3), row('a', 1), row('z', 0)]
  t.same(arrivalsIn(fresh, seenIn(shown)), [])
})

t.test('an order of the same second counts', async t => {
  t.same(
    arrivalsIn([row('d', 3), ...shown], seenIn(shown)).map(order => order.id),
    ['d'],
  )
})

t.test('the first order of an empty list is an arrival', async t => {
  t.equal(arrivalsIn([row('a', 1)], seenIn([])).length, 1)
})

t.test('rows stay where they are and show their present state', async t => {
  const fresh = [row('d', 4), row('c', 3, 'confirmed'), row('b', 2)]
  t.same(
    inPlace(shown, fresh).map(order => [order.id, order.status]),
    [
      ['c', 'confirmed'],
      ['b', 'pending'],
      ['a', 'pending'],
    ],
  )
})
