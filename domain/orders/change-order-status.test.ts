import { test } from 'tap'
import { createItem } from '#domain/catalog/create-item.ts'
import { anItem, placeOrderOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changeOrderStatus } from './change-order-status.ts'
import type { OrderStatus } from './order.ts'

const statuses: OrderStatus[] = ['pending', 'confirmed', 'fulfilled', 'cancelled']
const moves: Record<OrderStatus, OrderStatus[]> = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['fulfilled', 'cancelled'],
  fulfilled: [],
  cancelled: [],
}

test('the status of an order', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const move = (order: string, status: OrderStatus, reason?: string) =>
    within(rose, tx => changeOrderStatus(tx, order, { status, reason }), 'staff')
  const statusOf = async (id: string) => (await sql('select status from orders where id = $1', [id]))[0]!.status
  const stockOf = async (id: string) => (await sql('select stock from catalog_items where id = $1', [id]))[0]!.stock

  t.test('moves as the table says and no other way', async t => {
    for (const from of statuses) {
      for (const to of statuses) {
        const order = await orderIn(from)
        const trying = move(order, to)
        if (moves[from].includes(to)) {
          await trying
          t.equal(await statusOf(order), to, `${from} to ${to}`)
        } else {
          const params = { from, to, allowed: moves[from] }
          await t.rejects(trying, { code: 'status_change_not_allowed', params }, `not ${from} to ${to}`)
          t.equal(await statusOf(order), from)
        }
      }
    }
  })

  t.test('is told with actor, time and reason, in event, job and audit', async t => {
    const order = await orderIn('confirmed')
    await move(order, 'cancelled', 'the shop is closed')
    const events = await sql('select * from events where subject_id = $1 order by id', [order])
    t.same(
      events.map(event => event.type),
      ['order.placed', 'order.confirmed', 'order.cancelled'],
    )
    t.match(events[2], { actor_kind: 'member', actor_name: 'Rose staff', data: { reason: 'the shop is closed' } })
    const [audit] = await sql(`select * from audit_log where entity_id = $1 and action = 'order.cancelled'`, [order])
    t.match(audit, { before: { status: 'confirmed' }, after: { status: 'cancelled' }, reason: 'the shop is closed' })
    const jobs = await sql(`select 1 from jobs.job where data -> 'payload' ->> 'eventId' = $1`, [events[2]!.id])
    t.equal(jobs.length, 1)
  })

  t.test('gives the stock back when it is cancelled, once', async t => {
    const item = await within(rose, tx => createItem(tx, anItem({ stock: 5 })))
    const items = [
      { itemId: item, quantity: 3 },
      { itemId: rose.items.tulips, quantity: 2 },
    ]
    const order = await within(rose, tx => placeOrderOf(tx, item, { items }))
    t.equal(await stockOf(item), 2)
    await move(order.number, 'cancelled')
    t.equal(await stockOf(item), 5)
    t.equal(await stockOf(rose.items.tulips), null, 'unlimited stays unlimited')
    await t.rejects(move(order.id, 'cancelled'), { code: 'status_change_not_allowed' })
    t.equal(await stockOf(item), 5)
  })

  t.test('gives back what was taken, also when the item was unlimited then or is now', async t => {
    const item = await within(rose, tx => createItem(tx, anItem()))
    const setStock = (stock: number | null) => sql('update catalog_items set stock = $2 where id = $1', [item, stock])
    const unlimited = await within(rose, tx => placeOrderOf(tx, item))
    await setStock(10)
    await move(unlimited.id, 'cancelled')
    t.equal(await stockOf(item), 10, 'nothing had been taken')
    const limited = await within(rose, tx => placeOrderOf(tx, item))
    t.equal(await stockOf(item), 9)
    await setStock(null)
    await move(limited.id, 'cancelled')
    t.equal(await stockOf(item), null)
  })

  t.test('is settled by one of those who change it at the same time', async t => {
    for (let turn = 0; turn < 10; turn++) {
      const item = await within(rose, tx => createItem(tx, anItem({ stock: 1 })))
      const order = await within(rose, tx => placeOrderOf(tx, item))
      const wanted: OrderStatus[] = ['cancelled', 'cancelled', 'confirmed', 'confirmed']
      const outcomes = await Promise.allSettled(wanted.map(status => move(order.id, status)))
      const status = await statusOf(order.id)
      const done = wanted.filter((_, index) => outcomes[index]!.status === 'fulfilled')
      t.ok(done.filter(each => each === 'cancelled').length <= 1, 'cancelled once at most')
      t.ok(done.filter(each => each === 'confirmed').length <= 1, 'confirmed once at most')
      t.equal(await stockOf(item), status === 'cancelled' ? 1 : 0)
      const events = await sql(`select 1 from events where subject_id = $1`, [order.id])
      t.equal(events.length, 1 + done.length, 'one event for each move')
    }
  })

  t.test('of another tenant’s order cannot be changed', async t => {
    for (const order of [palm.orders.pending.id, 'ORD-99999', 'nonsense']) {
      await t.rejects(move(order, 'confirmed'), { code: 'order_not_found' }, order)
    }
    await move(palm.orders.pending.number, 'confirmed')
    t.equal(await statusOf(palm.orders.pending.id), 'pending', 'the same number is one’s own order')
  })

  async function orderIn(status: OrderStatus): Promise<string> {
    const order = await within(rose, tx => placeOrderOf(tx, rose.items.tulips))
    const steps = status === 'fulfilled' ? (['confirmed', 'fulfilled'] as const) : status === 'pending' ? [] : [status]
    for (const step of steps) await move(order.id, step)
    return order.id
  }
})
