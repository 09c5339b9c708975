import { test } from 'tap'
import { changeItem } from '#domain/catalog/change-item.ts'
import { createItem } from '#domain/catalog/create-item.ts'
import { changeStorefront } from '#domain/storefronts/change-storefront.ts'
import { anAddress, anItem, anOrder, aStorefront, placeOrderOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { placeOrder } from './place-order.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('an order', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const { lilies, tulips, hidden, archived } = rose.items
  const place = (given: Parameters<typeof placeOrderOf>[2]) => within(rose, tx => placeOrderOf(tx, lilies, given))
  const refusal = (code: string, params?: object) => ({ name: 'DomainError', code, ...(params && { params }) })
  const stockOf = async (id: string) => (await sql('select stock from catalog_items where id = $1', [id]))[0]!.stock
  /** Everything an order could leave behind, as one figure. */
  const traces = async () => {
    const tables = ['orders', 'order_lines', 'events', 'audit_log', 'jobs.job']
    const counts = tables.map(table => `(select count(*)::int from ${table}) as "${table}"`)
    const [row] = await sql(`select ${counts.join(', ')}, (select sum(stock)::int from catalog_items) as stock,
      (select sum(last_number)::int from counters) as numbers`)
    return row
  }

  t.test('that costs more than an amount can hold is refused as input', async t => {
    const palace = await within(rose, tx => createItem(tx, anItem({ price: kwd('200000.000') })))
    const before = await traces()
    await t.rejects(place({ items: [{ itemId: palace, quantity: 9999 }] }), {
      name: 'InvalidInput',
      fields: [{ path: '/items', code: 'amount_too_large' }],
    })
    t.same(await traces(), before)
  })

  t.test('costs what the catalogue says, to the fils', async t => {
    const dear = await within(rose, tx => createItem(tx, anItem({ price: kwd('0.335') })))
    const order = await place({
      items: [
        { itemId: lilies, quantity: 2 },
        { itemId: dear, quantity: 3 },
      ],
    })
    t.same(order.total, kwd('10.005'))
    t.match(order.items, [
      { itemId: lilies, quantity: 2, unitPrice: '4.500', lineTotal: '9.000', name: { en: 'White lilies' } },
      { itemId: dear, quantity: 3, unitPrice: '0.335', lineTotal: '1.005' },
    ])
    t.equal(order.number, 'ORD-00005')
    const [row] = await sql('select * from orders where id = $1', [order.id])
    t.match(row, { status: 'pending', payment_state: 'unpaid', subtotal: '10.005', total: '10.005', item_count: 5 })
    t.match(row, { currency: 'KWD', channel: 'storefront', locale: 'ar', customer_phone: '+96522212345' })
    const lines = await sql(
      'select item_id, quantity, unit_price, line_total from order_lines where order_id = $1 order by 1',
      [order.id],
    )
    t.same(lines.length, 2)
    t.equal(await stockOf(lilies), 8)
  })

  t.test('keeps its price when the catalogue changes afterwards', async t => {
    const item = await within(rose, tx => createItem(tx, anItem({ price: kwd('1.000') })))
    const order = await within(rose, tx => placeOrderOf(tx, item))
    await within(rose, tx => changeItem(tx, item, { price: kwd('2.000'), name: { en: 'Other', ar: 'آخر' } }))
    const [row] = await sql('select items, total from orders where id = $1', [order.id])
    t.match(row, { total: '1.000', items: [{ unitPrice: '1.000', name: { en: 'White lilies' } }] })
  })

  t.test('sums the lines of one item, however its id is written', async t => {
    const order = await place({
      items: [
        { itemId: tulips, quantity: 1 },
        { itemId: tulips.toUpperCase(), quantity: 2 },
      ],
    })
    t.match(order.items, [{ itemId: tulips, quantity: 3, lineTotal: '13.500' }])
    t.equal(order.items.length, 1)
  })

  t.test('writes event, job and audit row in its own transaction', async t => {
    const order = await within(rose, tx => placeOrderOf(tx, tulips), 'staff')
    const [event] = await sql('select *, xact::text as xact from events where subject_id = $1', [order.id])
    t.match(event, {
      type: 'order.placed',
      version: 1,
      subject_type: 'order',
      subject_number: order.number,
      actor_kind: 'member',
      actor_user_id: rose.people.staff.userId,
      data: { total: kwd('4.500') },
    })
    const [audit] = await sql('select *, xmin::text as xmin from audit_log where entity_id = $1', [order.id])
    t.match(audit, {
      action: 'order.placed',
      actor_kind: 'member',
      actor_name: 'Rose staff',
      after: { total: '4.500' },
    })
    const [row] = await sql('select channel, xmin::text as xmin from orders where id = $1', [order.id])
    t.equal(row!.channel, 'office', 'a member enters it')
    t.equal(row!.xmin, audit!.xmin)
    const [job] = await sql(
      `select data, xmin::text as xmin from jobs.job where name = 'dispatch' and data -> 'payload' ->> 'eventId' = $1`,
      [event!.id],
    )
    t.match(job, { xmin: row!.xmin, data: { scope: 'tenant', tenantId: rose.id } })
    t.notMatch(JSON.stringify([event!.data, audit!.after, job!.data]), /Maha|2221/, 'without personal data')
  })

  t.test('is refused without a trace', async t => {
    const before = await traces()
    const some = (itemId: string) => [
      { itemId: tulips, quantity: 1 },
      { itemId, quantity: 1 },
    ]
    const unknown = '01890000-0000-7000-8000-00000000dead'
    for (const itemId of [hidden, archived, palm.items.tulips, unknown]) {
      await t.rejects(place({ items: some(itemId) }), refusal('item_not_available', { itemIds: [itemId] }))
    }
    await t.rejects(
      place({
        items: [
          { itemId: lilies, quantity: 9 },
          { itemId: tulips, quantity: 1 },
        ],
      }),
      refusal('out_of_stock', { items: [{ itemId: lilies, available: 8 }] }),
    )
    await t.rejects(place({ delivery: { method: 'delivery' } }), refusal('address_required'))
    await t.rejects(place({ expectedTotal: { amount: '4.50', currency: 'USD' } }), refusal('currency_mismatch'))
    await t.rejects(
      place({ expectedTotal: kwd('4.499') }),
      refusal('price_changed', { total: kwd('4.500'), items: [{ itemId: lilies, unitPrice: kwd('4.500') }] }),
    )
    for (const [phone, country] of [
      ['12345', 'too short'],
      ['+965 1', 'no number'],
      ['call me', 'no digits'],
    ] as const) {
      await t.rejects(
        place({ customer: { name: 'Maha', phone } }),
        { name: 'InvalidInput', fields: [{ path: '/customer/phone', code: 'phone_invalid' }] },
        country,
      )
    }
    await t.rejects(
      place({
        items: [
          { itemId: lilies, quantity: 9000 },
          { itemId: lilies, quantity: 1000 },
        ],
        expectedTotal: kwd('1.2345'),
      }),
      {
        name: 'InvalidInput',
        fields: [{ code: 'quantity_too_large', params: { maximum: 9999 } }, { code: 'too_many_decimals' }],
      },
      'every wrong field at once',
    )
    t.same(await traces(), before)
  })

  t.test('is taken at the expected total, with fewer written decimals too', async t => {
    t.match(await place({ expectedTotal: kwd('4.5') }), { total: kwd('4.500') })
  })

  t.test('goes to an address when the store delivers', async t => {
    const order = await place({ delivery: { method: 'delivery', address: anAddress }, note: '', locale: 'en' })
    const [row] = await sql('select delivery_method, delivery_address, note, locale from orders where id = $1', [
      order.id,
    ])
    t.same(row, { delivery_method: 'delivery', delivery_address: anAddress, note: null, locale: 'en' })
  })

  t.test('understands a phone as people write it', async t => {
    for (const phone of ['22212345', '00965 2221 2345', '٢٢٢١٢٣٤٥', '+965-2221-2345']) {
      const order = await within(rose, tx => placeOrderOf(tx, tulips, { customer: { name: 'Maha', phone } }))
      const [row] = await sql('select customer_phone from orders where id = $1', [order.id])
      t.equal(row!.customer_phone, '+96522212345', phone)
    }
  })

  t.test('is refused by a store that does not offer it', async t => {
    const { delivery, features } = aStorefront()
    await within(palm, tx => changeStorefront(tx, aStorefront({ delivery: { ...delivery, methods: ['pickup'] } })))
    const byCar = { delivery: { method: 'delivery' as const, address: anAddress } }
    await t.rejects(
      within(palm, tx => placeOrderOf(tx, palm.items.tulips, byCar)),
      refusal('delivery_not_offered'),
    )
    await within(palm, tx => changeStorefront(tx, aStorefront({ features: { ...features, orders: false } })))
    await t.rejects(
      within(palm, tx => placeOrder(tx, anOrder(palm.items.tulips))),
      refusal('orders_not_offered'),
    )
  })
})
