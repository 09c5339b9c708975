import { test } from 'tap'
import { recordVisit } from '#domain/attribution/record-visit.ts'
import { createItem } from '#domain/catalog/create-item.ts'
import { changeStorefront } from '#domain/storefronts/change-storefront.ts'
import type { Delivery } from '#domain/storefronts/storefront-content.ts'
import { anAddress, anItem, anOrder, aStorefront, placeOrderOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import type { NewOrder } from './new-order.ts'
import { placeOrder } from './place-order.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })
const brought = { method: 'delivery' as const, address: anAddress }

test('what an order comes to and keeps', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const { tulips } = rose.items
  const { delivery } = aStorefront()
  const deliver = (terms: Partial<Delivery>) =>
    within(rose, tx => changeStorefront(tx, aStorefront({ delivery: { ...delivery, ...terms } })), 'owner')
  const place = (given: Partial<NewOrder>, role?: 'staff') => within(rose, tx => placeOrderOf(tx, tulips, given), role)
  const rowOf = async (id: string) => (await sql('select * from orders where id = $1', [id]))[0]!

  t.test('holds the fee of its delivery, and none for a pickup', async t => {
    await deliver({ fee: '1.5', freeFrom: '9' })
    const order = await place({ delivery: brought, expectedTotal: kwd('6.000') })
    t.match(order, { subtotal: kwd('4.500'), deliveryFee: kwd('1.500'), discount: kwd('0.000'), total: kwd('6.000') })
    t.match(await rowOf(order.id), { subtotal: '4.500', delivery_fee: '1.500', discount: '0.000', total: '6.000' })
    t.match(await place({}), { deliveryFee: kwd('0.000'), total: kwd('4.500') })
    const two = { delivery: brought, items: [{ itemId: tulips, quantity: 2 }] }
    t.match(await place(two), { deliveryFee: kwd('0.000'), total: kwd('9.000') }, 'free from 9 KD on')
  })

  t.test('is refused with all three sums when the fee is another one than the shopper saw', async t => {
    await deliver({ fee: '2' })
    await t.rejects(place({ delivery: brought, expectedTotal: kwd('6.000') }), {
      code: 'price_changed',
      params: { subtotal: kwd('4.500'), deliveryFee: kwd('2.000'), total: kwd('6.500') },
    })
  })

  t.test('is refused below the minimum of a delivery, unless the office enters it', async t => {
    await deliver({ minimum: '5' })
    const params = { minimum: kwd('5.000'), subtotal: kwd('4.500') }
    await t.rejects(place({ delivery: brought }), { code: 'below_minimum', params })
    t.match(await place({}), { total: kwd('4.500') })
    t.match(await place({ delivery: brought }, 'staff'), { total: kwd('4.500') })
  })

  t.test('names every missing part of the address beside a wrong phone number', async t => {
    await deliver({})
    const customer = { name: 'Maha', phone: 'call me' }
    await t.rejects(place({ customer, delivery: { method: 'delivery', address: { area: 'Salmiya', street: '1' } } }), {
      name: 'InvalidInput',
      fields: [
        { path: '/customer/phone', code: 'phone_invalid' },
        { path: '/delivery/address/block', code: 'required' },
        { path: '/delivery/address/building', code: 'required' },
      ],
    })
  })

  t.test('asks the address of the tenant’s own country', async t => {
    await sql(`update tenants set country = 'SA' where id = $1`, [palm.id])
    const { tulips: theirs } = palm.items
    const there = (address: object) =>
      within(palm, tx => placeOrderOf(tx, theirs, { delivery: { ...brought, address } }))
    await t.rejects(there(anAddress), {
      name: 'InvalidInput',
      fields: [{ path: '/delivery/address/city' }, { path: '/delivery/address/district' }],
    })
    const address = { city: 'Riyadh', district: 'Al Olaya', street: 'King Fahd', building: '7', postalCode: '12211' }
    const saudi = { name: 'Maha', phone: '0501234567' }
    const order = await within(palm, tx =>
      placeOrder(tx, anOrder(theirs, { customer: saudi, delivery: { method: 'delivery', address } })),
    )
    t.match(await rowOf(order.id), { delivery_address: address, customer_phone: '+966501234567' })
    await sql(`update tenants set country = 'KW' where id = $1`, [palm.id])
  })

  t.test('keeps a chosen governorate in words, and is found by number, name, phone and e-mail', async t => {
    const order = await place({
      locale: 'ar',
      customer: { name: 'مُنيرة أحمد', phone: '22212345', email: 'Munira@Example.test' },
      delivery: { method: 'delivery', address: { ...anAddress, governorate: 'hawalli' } },
    })
    const row = await rowOf(order.id)
    t.match(row.delivery_address, { governorate: 'حولي' })
    t.equal(row.search_text, ` ${order.number.toLowerCase()} منيره احمد +96522212345 munira@example.test `)
  })

  t.test('keeps where its person came from, and an unknown visit is dropped', async t => {
    const visitId = await within(rose, tx =>
      recordVisit(tx, { utm: { source: 'Instagram', medium: 'story' }, landingPath: '/en' }, new Date()),
    )
    const order = await place({ visitId })
    t.match(await rowOf(order.id), {
      visit_id: visitId,
      source: 'instagram',
      first_touch: { source: 'Instagram' },
      last_touch: { medium: 'story', landingPath: '/en' },
    })
    t.match(await sql('select * from utm_events where conversion_id = $1', [order.id]), [
      { conversion_type: 'order', visit_id: visitId },
    ])
    const stray = await place({ visitId: '01890000-0000-7000-8000-00000000dead' })
    t.match(await rowOf(stray.id), { visit_id: null, source: 'direct', first_touch: null })
    t.match(await rowOf((await place({ visitId }, 'staff')).id), { visit_id: null, source: 'office' })
  })

  t.test('may be entered with another fee, a discount and confirmed at once, by a member only', async t => {
    await deliver({ fee: '1.5' })
    const office = { deliveryFee: kwd('0.5'), discount: kwd('1'), status: 'confirmed' as const }
    await t.rejects(place({ delivery: brought, office }), { code: 'not_allowed' })
    const order = await place({ delivery: brought, office }, 'staff')
    t.match(order, { status: 'confirmed', deliveryFee: kwd('0.500'), discount: kwd('1.000'), total: kwd('4.000') })
    t.match(await rowOf(order.id), { status: 'confirmed', channel: 'office', discount: '1.000', total: '4.000' })
    const events = await sql('select type from events where subject_id = $1 order by id', [order.id])
    t.same(
      events.map(event => event.type),
      ['order.placed', 'order.confirmed'],
    )
    const [audit] = await sql('select * from audit_log where entity_id = $1', [order.id])
    t.match(audit, {
      actor_name: 'Rose staff',
      after: { discount: '1.000', deliveryFee: '0.500', status: 'confirmed' },
    })
  })

  t.test('tells once that an item has become low', async t => {
    const item = await within(rose, tx => createItem(tx, anItem({ stock: 6, lowStockLevel: 3 })))
    const tellings = () => sql(`select data from events where type = 'item.low_stock' and subject_id = $1`, [item])
    const take = (quantity: number) =>
      within(rose, tx => placeOrderOf(tx, item, { items: [{ itemId: item, quantity }] }))
    await take(2)
    t.same(await tellings(), [], '4 are left')
    await take(1)
    t.same(await tellings(), [{ data: { stock: 3, level: 3 } }])
    await take(2)
    t.equal((await tellings()).length, 1, 'it was low before')
    await sql('update catalog_items set stock = 10 where id = $1', [item])
    await take(9)
    t.equal((await tellings()).length, 2, 'filled up and low again')
  })

  t.test('tells it once when many take the item at the same time', async t => {
    const item = await within(rose, tx => createItem(tx, anItem({ stock: 20, lowStockLevel: 9 })))
    await Promise.all(Array.from({ length: 18 }, () => within(rose, tx => placeOrderOf(tx, item))))
    const told = await sql(`select data from events where type = 'item.low_stock' and subject_id = $1`, [item])
    t.same(told, [{ data: { stock: 9, level: 9 } }])
  })
})
