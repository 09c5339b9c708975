import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { makeTenants } from '#dev/bench/bench-world.ts'
import { percentile } from '#dev/bench/figure.ts'
import { asAdministrator, orderFacts, withDatabases } from '#dev/bench/order-facts.ts'
import type { Stage } from '#dev/bench/stage.ts'
import type { Server } from '#dev/bench/stage-programs.ts'
import { serverPid } from '#dev/embedded/postgres.ts'
import { isRunning, waitUntil } from '#dev/processes.ts'
import { expectEqual, type Outcome, type Scenario } from './scenario.ts'
import { type Acknowledged, type Shopping, startShopping } from './shopper.ts'

/** Postgres is killed ten times under orders: every acknowledged one is stored, none twice, and the API never restarts. */
export const killPostgres: Scenario = {
  name: 'kill-postgres',
  async run(stage, { short }) {
    const rounds = short ? 2 : 10
    const ordersEach = short ? 100 : 1_000
    const tenants = await withDatabases(stage, databases => makeTenants(databases, 20, 10))
    const api = await stage.startApi()
    const shopping = startShopping({ url: api.url, tenants, shoppers: 24 })
    const recoveries: number[] = []
    for (let round = 0; round < rounds; round++) {
      await waitUntil(() => shopping.acknowledged.length >= (round + 1) * ordersEach, 120_000)
      await wait(randomInt(200))
      recoveries.push(await killAndRecover(stage, shopping, round % 2 ? 'SIGQUIT' : 'SIGKILL'))
    }
    await wait(1_000)
    await shopping.stop()
    const outcome = await judge(stage, shopping, { tenantIds: tenants.map(tenant => tenant.id), recoveries, api })
    await api.stop()
    return outcome
  },
}

/** Milliseconds from the moment Postgres accepts connections again to the next acknowledged order. */
async function killAndRecover(stage: Stage, shopping: Shopping, signal: NodeJS.Signals): Promise<number> {
  const pid = serverPid(stage.postgres.folder)!
  process.kill(pid, signal)
  await waitUntil(() => serverPid(stage.postgres.folder) === undefined, 10_000)
  await wait(300)
  await stage.postgres.start()
  const ready = performance.now()
  const before = shopping.acknowledged.length
  await waitUntil(() => shopping.acknowledged.length > before, 60_000, 5)
  return performance.now() - ready
}

type Observed = { tenantIds: string[]; recoveries: number[]; api: Server }

async function judge(stage: Stage, shopping: Shopping, { tenantIds, recoveries, api }: Observed): Promise<Outcome> {
  const { acknowledged, answers, unclear } = shopping
  const facts = await orderFacts(stage, tenantIds)
  const lost = await countLost(stage, acknowledged)
  const violations = [...new Set(unclear)].slice(0, 5)
  expectEqual(violations, 'stored orders', facts.orders, acknowledged.length)
  expectEqual(violations, 'acknowledged orders that are not stored as told', lost, 0)
  expectEqual(violations, 'tenants with gaps in their numbers', facts.tenantsWithGaps, 0)
  expectEqual(violations, 'orders without exactly one event, job, audit entry and answer', facts.unmatched, 0)
  expectEqual(violations, 'units of stock astray', facts.unitsAstray, 0)
  expectEqual(violations, 'API still the same process', isRunning(api.child.mark!), true)
  if (!answers.get(503)) violations.push('no order was ever answered 503')
  return {
    figures: [
      ['kills (SIGKILL and SIGQUIT in turn)', recoveries.length],
      ['orders acknowledged', acknowledged.length],
      ['orders stored', facts.orders],
      ['lost or doubled', lost + Math.abs(facts.orders - acknowledged.length)],
      ['tenants with gaps in their numbers', facts.tenantsWithGaps],
      ['answers 503 with Retry-After', answers.get(503) ?? 0],
      ['requests without an answer', answers.get(0) ?? 0],
      ['next order after Postgres is back, median', `${Math.round(percentile(recoveries, 0.5))} ms`],
      ['next order after Postgres is back, slowest', `${Math.round(Math.max(...recoveries))} ms`],
    ],
    violations,
  }
}

/** Acknowledged orders that are not there with the number that was told. */
export async function countLost(stage: Stage, acknowledged: Acknowledged[]): Promise<number> {
  const [row] = await asAdministrator(
    stage.adminUrl,
    `select count(*)::int as n from unnest($1::uuid[], $2::uuid[], $3::text[]) as told (tenant_id, id, number)
     left join orders o on o.tenant_id = told.tenant_id and o.id = told.id and o.order_number = told.number
     where o.id is null`,
    [
      acknowledged.map(order => order.tenantId),
      acknowledged.map(order => order.id),
      acknowledged.map(order => order.number),
    ],
  )
  return row.n
}
