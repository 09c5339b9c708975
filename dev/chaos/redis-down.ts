import { setTimeout as wait } from 'node:timers/promises'
import { makeTenants } from '#dev/bench/bench-world.ts'
import { orderFacts, withDatabases } from '#dev/bench/order-facts.ts'
import { expectEqual, type Scenario } from './scenario.ts'
import { startShopping } from './shopper.ts'

/** Valkey is killed under orders and comes back later: no order is refused for it. */
export const redisDown: Scenario = {
  name: 'redis-down',
  async run(stage, { short }) {
    const tenants = await withDatabases(stage, databases => makeTenants(databases, 10, 10))
    const api = await stage.startApi()
    const shopping = startShopping({ url: api.url, tenants, shoppers: 8 })
    const during = async (work: () => Promise<void>) => {
      const before = shopping.acknowledged.length
      await work()
      await wait(short ? 1_000 : 5_000)
      return shopping.acknowledged.length - before
    }
    const withRedis = await during(async () => undefined)
    const without = await during(stage.valkey.kill)
    const again = await during(stage.valkey.start)
    await shopping.stop()
    await api.stop()
    const facts = await orderFacts(
      stage,
      tenants.map(tenant => tenant.id),
    )
    const violations = [...new Set(shopping.unclear)].slice(0, 5)
    const refused = [...shopping.answers].filter(([status]) => status !== 201)
    expectEqual(violations, 'answers other than 201', refused.map(([status, n]) => `${n} x ${status}`).join(), '')
    expectEqual(violations, 'stored orders', facts.orders, shopping.acknowledged.length)
    if (without === 0) violations.push('no order while Valkey was away')
    return {
      figures: [
        ['orders before, while it is away, after it is back', `${withRedis}, ${without}, ${again}`],
        ['orders refused', refused.reduce((sum, [, n]) => sum + n, 0)],
      ],
      violations,
    }
  },
}
