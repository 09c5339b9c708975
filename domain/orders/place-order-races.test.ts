import { sql as raw } from 'kysely'
import { test } from 'tap'
import { createItem } from '#domain/catalog/create-item.ts'
import { anItem, placeOrderOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changeOrderStatus } from './change-order-status.ts'

test('many orders at once', { timeout: 60_000 }, async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const settled = async (orders: Promise<unknown>[]) => {
    const outcomes = await Promise.allSettled(orders)
    const codes = outcomes.map(outcome => (outcome.status === 'fulfilled' ? 'placed' : (outcome.reason.code as string)))
    return Object.fromEntries(
      [...new Set(codes)].sort().map(code => [code, codes.filter(each => each === code).length]),
    )
  }
  const numbersOf = async (tenant: typeof rose) => {
    const rows = await sql(`select substr(order_number, 5)::int as n from orders where tenant_id = $1 order by 1`, [
      tenant.id,
    ])
    return rows.map(row => row.n as number)
  }
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

  t.test('sell exactly what there is', async t => {
    const item = await within(rose, tx => createItem(tx, anItem({ stock: 10 })))
    const buyers = upTo(50).map(() => within(rose, tx => placeOrderOf(tx, item)))
    t.same(await settled(buyers), { out_of_stock: 40, placed: 10 })
    t.match(await sql('select stock from catalog_items where id = $1', [item]), [{ stock: 0 }])
    t.match(await sql('select sum(quantity)::int as sold from order_lines where item_id = $1', [item]), [{ sold: 10 }])
  })

  t.test('sell what is left when buyers want different amounts', async t => {
    const item = await within(rose, tx => createItem(tx, anItem({ stock: 20 })))
    await settled(
      upTo(30).map(n =>
        within(rose, tx => placeOrderOf(tx, item, { items: [{ itemId: item, quantity: (n % 3) + 1 }] })),
      ),
    )
    const [row] = await sql(
      `select i.stock, coalesce(sum(l.quantity), 0)::int as sold from catalog_items i left join order_lines l on l.item_id = i.id
       where i.id = $1 group by 1`,
      [item],
    )
    t.equal(row!.stock + row!.sold, 20)
    t.ok(row!.stock < 3, 'nothing is left that somebody wanted')
  })

  t.test('take the same items in any order without a deadlock', async t => {
    const items: string[] = []
    for (const _ of upTo(6)) items.push(await within(rose, tx => createItem(tx, anItem({ stock: 1000 }))))
    const shuffled = (n: number) => {
      const turned = [...items.slice(n % 6), ...items.slice(0, n % 6)]
      return (n % 2 ? turned : turned.reverse()).slice(0, 4)
    }
    const orders = upTo(100).map(seed =>
      within(rose, tx =>
        placeOrderOf(tx, items[0]!, { items: shuffled(seed).map(itemId => ({ itemId, quantity: 1 })) }),
      ),
    )
    t.same(await settled(orders), { placed: 100 })
    t.match(await sql('select sum(1000 - stock)::int as taken from catalog_items where id = any($1)', [items]), [
      { taken: 400 },
    ])
  })

  t.test('are placed and cancelled at once without a deadlock', async t => {
    const items: string[] = []
    for (const _ of upTo(4)) items.push(await within(rose, tx => createItem(tx, anItem({ stock: 100 }))))
    const lines = (ids: string[]) => ids.map(itemId => ({ itemId, quantity: 1 }))
    const both = upTo(40).map(async n => {
      const order = await within(rose, tx =>
        placeOrderOf(tx, '-', { items: lines(n % 2 ? items : [...items].reverse()) }),
      )
      await within(rose, tx => changeOrderStatus(tx, order.id, { status: 'cancelled' }))
    })
    t.same(await settled(both), { placed: 40 })
    t.match(await sql('select min(stock) as least from catalog_items where id = any($1)', [items]), [{ least: 100 }])
  })

  t.test('are numbered without a gap, whatever fails in between', async t => {
    const before = (await numbersOf(palm)).length
    const failing = async (n: number) => {
      await within(palm, async tx => {
        await placeOrderOf(tx, palm.items.tulips)
        if (n % 3 === 0) throw Object.assign(new Error('changed their mind'), { code: 'withdrawn' })
        if (n % 7 === 0) await raw`select 1 / 0`.execute(tx)
      })
    }
    const outcome = await settled(upTo(60).map(failing))
    t.same(outcome, { '22012': 6, placed: 34, withdrawn: 20 })
    t.same(await numbersOf(palm), upTo(before + 34))
    t.same(await numbersOf(rose), upTo((await numbersOf(rose)).length), 'each tenant has its own series')
  })
})
