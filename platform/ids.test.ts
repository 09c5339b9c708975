import { test } from 'tap'
import { isUuid, uuidFloor, uuidv5, uuidv7 } from '#platform/ids.ts'

test('uuidv7', async t => {
  t.test('carries version, variant and the millisecond', async t => {
    const at = Date.UTC(2026, 10, 20, 9, 30)
    const id = uuidv7(at)
    t.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    t.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), at)
  })

  t.test('sorts by time', async t => {
    t.ok(uuidv7(1_000) < uuidv7(1_001))
  })

  t.test('sorts as made within one millisecond', async t => {
    const ids = Array.from({ length: 4_096 }, () => uuidv7(2_000))
    t.same(ids.toSorted(), ids)
  })

  t.test('does not repeat itself', async t => {
    const ids = new Set(Array.from({ length: 10_000 }, () => uuidv7(1_000)))
    t.equal(ids.size, 10_000)
  })
})

test('uuidFloor is below every id of its moment and above those before', async t => {
  const floor = uuidFloor(new Date(5_000))
  t.ok(uuidv7(4_999) < floor && floor < uuidv7(5_000))
})

test('uuidv5', async t => {
  t.test('gives the id of RFC 9562', async t => {
    t.equal(uuidv5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2')
  })

  t.test('is the same for the same namespace and name only', async t => {
    const namespace = uuidv7()
    t.equal(uuidv5(namespace, 'order.placed'), uuidv5(namespace.toUpperCase(), 'order.placed'))
    t.not(uuidv5(namespace, 'order.placed'), uuidv5(namespace, 'order.confirmed'))
  })

  t.test('refuses a namespace that is no uuid', async t => {
    t.throws(() => uuidv5('orders', 'x'), TypeError)
  })
})

test('isUuid tells ids from other values', async t => {
  for (const value of [uuidv7(), uuidv7().toUpperCase(), '00000000-0000-0000-0000-000000000000']) t.ok(isUuid(value))
  const others = ['', 'orders', `${uuidv7()}0`, `${uuidv7()}\n`, uuidv7().replaceAll('-', ''), null, 7, {}]
  for (const value of others) t.notOk(isUuid(value), String(value))
})
