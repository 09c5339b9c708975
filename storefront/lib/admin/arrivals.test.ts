import t from 'tap'
import { arrivalsIn, inPlace, seenIn } from './arrivals.ts'

// Ids in the order of time, as UUIDv7 are.
const row = (id: string, status = 'pending') => ({ id, status })
const shown = [row('c'), row('b'), row('a')]

t.test('records that came in since are arrivals', async t => {
  const fresh = [row('e'), row('d'), row('c'), row('b')]
  t.same(
    arrivalsIn(fresh, seenIn(shown)).map(({ id }) => id),
    ['e', 'd'],
  )
})

t.test('a record that moves up from the next page is none', async t => {
  t.same(arrivalsIn([row('c'), row('a'), row('Z')], seenIn(shown)), [])
})

t.test('the first record of an empty list is an arrival', async t => {
  t.equal(arrivalsIn([row('a')], seenIn([])).length, 1)
})

t.test('rows stay where they are and show their present state', async t => {
  const fresh = [row('d'), row('c', 'confirmed'), row('b')]
  t.same(
    inPlace(shown, fresh).map(({ id, status }) => [id, status]),
    [
      ['c', 'confirmed'],
      ['b', 'pending'],
      ['a', 'pending'],
    ],
  )
})
