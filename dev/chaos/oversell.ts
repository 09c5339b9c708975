import { randomInt, randomUUID } from 'node:crypto'
import { type BenchTenant, makeTenants } from '#dev/bench/bench-world.ts'
import { asAdministrator, orderFacts, withDatabases } from '#dev/bench/order-facts.ts'
import type { Stage } from '#dev/bench/stage.ts'
import { expectEqual, type Scenario } from './scenario.ts'
import { orderBody, post } from './shopper.ts'

const units = 100
const buyers = 500
const longOrders = 300

/** 500 buyers at once for 100 units, and 300 orders of four lines in any order: exactly 100 sold, no deadlock. */
export const oversell: Scenario = {
  name: 'oversell',
  async run(stage) {
    const [scarce, ample] = await withDatabases(stage, databases => makeTenants(databases, 2, 16))
    const item = scarce!.itemIds[0]!
    await asAdministrator(stage.adminUrl, 'update catalog_items set stock = $2 where id = $1', [item, units])
    const deadlocksBefore = await deadlocks(stage)
    const api = await stage.startApi()
    const order = async ({ slug }: BenchTenant, body: string) => {
      const reply = await post(`${api.url}/v1/storefront/${slug}/orders`, randomUUID(), body)
      return { status: reply.status, code: ((await reply.json()) as { code?: string }).code }
    }
    const bought = await Promise.all(
      Array.from({ length: buyers }, () => order(scarce!, orderBody([{ itemId: item, quantity: 1 }]))),
    )
    const long = await Promise.all(Array.from({ length: longOrders }, () => order(ample!, fourLines(ample!))))
    await api.stop()
    const [{ stock }] = await asAdministrator(stage.adminUrl, 'select stock from catalog_items where id = $1', [item])
    const facts = await orderFacts(stage, [ample!.id])
    const deadlocked = (await deadlocks(stage)) - deadlocksBefore
    const sold = bought.filter(({ status }) => status === 201).length
    const violations: string[] = []
    expectEqual(violations, 'units sold', sold, units)
    expectEqual(violations, 'units left', stock, 0)
    expectEqual(
      violations,
      'clear refusals',
      bought.filter(({ code }) => code === 'out_of_stock').length,
      buyers - units,
    )
    expectEqual(violations, 'orders of four lines', long.filter(({ status }) => status === 201).length, longOrders)
    expectEqual(violations, 'units of stock astray', facts.unitsAstray, 0)
    expectEqual(violations, 'deadlocks', deadlocked, 0)
    return {
      figures: [
        [`units sold of ${units} to ${buyers} buyers at once`, sold],
        [`orders of four lines stored of ${longOrders}`, facts.orders],
        ['deadlocks', deadlocked],
      ],
      violations,
    }
  },
}

/** Four of the items that are counted, in any order. */
function fourLines({ itemIds }: BenchTenant): string {
  const counted = itemIds.filter((_, at) => at % 2 === 0)
  const picked = Array.from({ length: 4 }, () => counted.splice(randomInt(counted.length), 1)[0]!)
  return orderBody(picked.map(itemId => ({ itemId, quantity: 1 })))
}

/** The server tells of them within a second of the transaction's end. */
async function deadlocks({ adminUrl }: Stage): Promise<number> {
  const [row] = await asAdministrator(
    adminUrl,
    `select deadlocks::int as n from pg_stat_database, pg_sleep(1.5) where datname = current_database()`,
  )
  return row.n
}
