import { randomInt, randomUUID } from 'node:crypto'
import { makeTenants } from '#dev/bench/bench-world.ts'
import { orderFacts, withDatabases } from '#dev/bench/order-facts.ts'
import { expectEqual, type Scenario } from './scenario.ts'
import { newTally, orderOf, orderUntilDone, post } from './shopper.ts'

const keys = 60
const atOnce = 5

/** The same order five times at once, a tenth of the requests given up midway by their clients: one order per key. */
export const doubleSubmit: Scenario = {
  name: 'double-submit',
  async run(stage) {
    const [tenant] = await withDatabases(stage, databases => makeTenants(databases, 1, 10))
    const api = await stage.startApi()
    const url = `${api.url}/v1/storefront/${tenant!.slug}/orders`
    const tally = newTally()
    let aborted = 0
    const submit = async (key: string, body: string) => {
      const givesUp = randomInt(10) === 0
      const signal = AbortSignal.timeout(givesUp ? 1 + randomInt(30) : 25_000)
      const reply = await post(url, key, body, signal).catch(() => undefined)
      if (!reply) aborted++
      return (await reply?.text().catch(() => undefined)) && reply?.status
    }
    const told = await Promise.all(
      Array.from({ length: keys }, async () => {
        const [key, body] = [randomUUID(), orderOf(tenant!)]
        await Promise.all(Array.from({ length: atOnce }, () => submit(key, body)))
        const answers = [await orderUntilDone(tally, url, key, body), await orderUntilDone(tally, url, key, body)]
        return new Set(answers.map(answer => answer?.id)).size
      }),
    )
    await api.stop()
    const facts = await orderFacts(stage, [tenant!.id])
    const violations = [...tally.unclear]
    expectEqual(violations, 'orders stored', facts.orders, keys)
    expectEqual(violations, 'keys with more than one answer', told.filter(ids => ids !== 1).length, 0)
    expectEqual(violations, 'tenants with gaps in their numbers', facts.tenantsWithGaps, 0)
    expectEqual(violations, 'orders without exactly one event, job, audit entry and answer', facts.unmatched, 0)
    return {
      figures: [
        ['keys, each five times at once', keys],
        ['requests given up by the client', aborted],
        ['orders stored', facts.orders],
      ],
      violations,
    }
  },
}
