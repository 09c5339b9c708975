import { test } from 'tap'
import { createItem } from '#domain/catalog/create-item.ts'
import { inTenant, tenantDoor } from '#platform/db/tenancy.ts'
import { anItem, placeOrderOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changeOrderStatuses } from './change-order-statuses.ts'

test('many orders moved at once', { timeout: 60_000 }, async t => {
  const { databases, rose, palm, within, sql } = await testWorld(t)
  const { userId, name } = rose.people.staff
  const scope = { tenantId: rose.id, actor: { kind: 'member', userId, name } as const }
  const door = tenantDoor(databases.user, scope)
  const statusOf = async (id: string) => (await sql('select status from orders where id = $1', [id]))[0]!.status

  t.test('are answered one by one, in the order asked, and refusals hold up nobody', async t => {
    const { pending, confirmed, fulfilled } = rose.orders
    const numbers = [fulfilled.number, pending.number, 'ORD-99999', palm.orders.pending.id, confirmed.number]
    t.match(await changeOrderStatuses(door, numbers, { status: 'cancelled', reason: 'the shop is closed' }), [
      { number: fulfilled.number, status: 'refused', code: 'status_change_not_allowed', params: { from: 'fulfilled' } },
      { number: pending.number, status: 'changed' },
      { number: 'ORD-99999', status: 'refused', code: 'order_not_found' },
      { number: palm.orders.pending.id, status: 'refused', code: 'order_not_found' },
      { number: confirmed.number, status: 'changed' },
    ])
    t.equal(await statusOf(pending.id), 'cancelled')
    t.equal(await statusOf(palm.orders.pending.id), 'pending')
    const audits = await sql(`select reason from audit_log where action = 'order.cancelled' and entity_id = any($1)`, [
      [pending.id, confirmed.id],
    ])
    t.same(audits, [{ reason: 'the shop is closed' }, { reason: 'the shop is closed' }])
  })

  t.test('meet others who move and place the same without a deadlock, and each moves once', async t => {
    const items: string[] = []
    for (let n = 0; n < 4; n++) items.push(await within(rose, tx => createItem(tx, anItem({ stock: 1000 }))))
    const lines = items.map(itemId => ({ itemId, quantity: 1 }))
    const place = (reversed: boolean) =>
      inTenant(databases.user, { ...scope, actor: { kind: 'public' } }, tx =>
        placeOrderOf(tx, '-', { items: reversed ? lines.toReversed() : lines }),
      )
    const orders = []
    for (let n = 0; n < 30; n++) orders.push(await place(n % 2 === 0))
    const numbers = orders.map(order => order.number)
    const [there, back] = await Promise.all([
      changeOrderStatuses(door, numbers, { status: 'cancelled' }),
      changeOrderStatuses(door, numbers.toReversed(), { status: 'cancelled' }),
      ...Array.from({ length: 20 }, (_, n) => place(n % 2 === 0)),
    ])
    const changed = [...there, ...back].filter(result => result.status === 'changed')
    t.equal(changed.length, 30)
    t.equal(new Set(changed.map(result => result.number)).size, 30)
    const stocks = await sql('select stock from catalog_items where id = any($1)', [items])
    t.same(
      stocks.map(row => row.stock),
      [980, 980, 980, 980],
      'what was cancelled is back, what was placed is gone',
    )
  })
})
