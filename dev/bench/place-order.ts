import { type BenchTenant, makeTenants } from './bench-world.ts'
import { type Figure, type Finding, interleave } from './figure.ts'
import { asAdministrator, orderFacts, withDatabases } from './order-facts.ts'
import { isPgbenchThere, pgbenchOrders } from './pgbench.ts'
import type { BareOrders, BareOrdersResult } from './programs/bare-orders.ts'
import type { Load, LoadResult } from './programs/load.ts'
import type { Stage } from './stage.ts'

const connections = 32

/** Orders of two items over HTTP by 32 clients at 100 tenants, beside the same statements without a product around them. */
export const placeOrder: Figure = {
  name: 'place-order',
  async run(stage, { rounds, seconds }) {
    const tenants = await withDatabases(stage, databases => makeTenants(databases, 100, 10))
    const api = await stage.startApi({ SADU_DB_POOL_SIZE: '16' })
    const tally = { acknowledged: 0, stored: 0 }
    let amount = 320
    const overHttp = async () => {
      const { perSecond, acknowledged, stored } = await placeOrders(stage, { url: api.url, tenants, amount })
      tally.acknowledged += acknowledged
      tally.stored += stored
      amount = Math.ceil((perSecond * seconds) / connections) * connections
      return perSecond
    }
    const bare = { url: stage.environment.DATABASE_URL_USER!, connections, seconds, tenants } satisfies BareOrders
    const sides: Record<string, () => Promise<number>> = {
      overHttp,
      bare: async () => (await stage.runProgram<BareOrdersResult>('bare-orders.ts', bare)).perSecond,
      ...(isPgbenchThere() && { pgbench: () => pgbenchOrders(stage, tenants, { clients: connections, seconds }) }),
    }
    const rates = await interleave(rounds, sides)
    await api.stop()
    const { tenantsWithGaps } = await orderFacts(
      stage,
      tenants.map(tenant => tenant.id),
    )
    return findings(rates, tally, tenantsWithGaps)
  },
}

function findings(
  rates: Partial<Record<string, number>>,
  tally: { acknowledged: number; stored: number },
  gaps: number,
): Finding[] {
  const what = 'orders over HTTP, one API process'
  const measured = { value: rates.overHttp!, unit: '/s' }
  const lost = tally.acknowledged - tally.stored
  return [
    ...(rates.pgbench
      ? [
          {
            what,
            measured,
            comparedWith: 'pgbench',
            reference: { value: rates.pgbench, unit: '/s' },
            goal: { atLeast: 0.45 },
          },
        ]
      : []),
    {
      what,
      measured,
      comparedWith: 'node-postgres',
      reference: { value: rates.bare!, unit: '/s' },
      goal: { atLeast: 0.75 },
    },
    {
      what: 'orders lost or doubled, tenants with gaps',
      measured: { value: Math.abs(lost) + gaps, unit: '' },
      goal: { below: { value: 1, unit: '' } },
      note: `${tally.acknowledged.toLocaleString('en')} acknowledged, ${tally.stored.toLocaleString('en')} stored`,
    },
  ]
}

async function placeOrders(stage: Stage, input: { url: string; tenants: BenchTenant[]; amount: number }) {
  const before = await countOrders(stage.adminUrl)
  const load: Load = { url: input.url, connections, amount: input.amount, orders: input.tenants }
  const { perSecond, statuses } = await stage.runProgram<LoadResult>('load.ts', load)
  const other = Object.keys(statuses).filter(status => status !== '201')
  if (other.length > 0) throw new Error(`orders were answered ${JSON.stringify(statuses)}`)
  const stored = (await countOrders(stage.adminUrl)) - before
  return { perSecond, acknowledged: statuses[201] ?? 0, stored }
}

const countOrders = async (adminUrl: string): Promise<number> =>
  (await asAdministrator(adminUrl, 'select count(*)::int as n from orders'))[0].n
