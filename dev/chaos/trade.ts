import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { BenchTenant } from '#dev/bench/bench-world.ts'
import { asAdministrator } from '#dev/bench/order-facts.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import type { Database } from '#platform/db/connection.ts'
import { inTenant } from '#platform/db/tenancy.ts'

export type Trade = { tenantIds: string[]; committed(): number; rolledBack(): number; stop(): Promise<void> }

type Settings = { database: Database; adminUrl: string; tenants: BenchTenant[] }

/** So many jobs wait at most: enough that every worker always has some in hand. */
const enough = 200

export class ChangedMind extends Error {}

/** Orders as fast as their jobs are worked off; each tenth is rolled back after everything has been written. */
export function startTrade({ database, adminUrl, tenants }: Settings): Trade {
  const counts = { committed: 0, rolledBack: 0 }
  let stopped = false
  const order = async () => {
    try {
      await orderOnce(database, tenants[randomInt(tenants.length)]!, { keep: randomInt(10) > 0 })
      counts.committed++
    } catch (error) {
      if (!(error instanceof ChangedMind)) throw error
      counts.rolledBack++
    }
  }
  const trading = async () => {
    while (!stopped) {
      if ((await waitingJobs(adminUrl)) < enough) await Promise.all(Array.from({ length: 20 }, order))
      else await wait(50)
    }
  }
  const end = trading()
  return {
    tenantIds: tenants.map(tenant => tenant.id),
    committed: () => counts.committed,
    rolledBack: () => counts.rolledBack,
    stop: async () => {
      stopped = true
      await end
    },
  }
}

/** One order; without `keep` it is rolled back after everything has been written, and ChangedMind is thrown. */
export async function orderOnce(database: Database, tenant: BenchTenant, { keep }: { keep: boolean }) {
  await inTenant(database, { tenantId: tenant.id, actor: { kind: 'public' } }, async tx => {
    await placeOrder(tx, {
      items: [{ itemId: tenant.itemIds[randomInt(tenant.itemIds.length)]!, quantity: 1 }],
      customer: { name: 'Fatima', phone: '+96550000000', email: 'fatima@example.com' },
      delivery: { method: 'pickup' },
    })
    if (!keep) throw new ChangedMind()
  })
}

async function waitingJobs(adminUrl: string): Promise<number> {
  const [row] = await asAdministrator(
    adminUrl,
    `select count(*)::int as n from jobs.job where name in ('dispatch', 'mail') and state in ('created', 'retry')`,
  )
  return row.n
}
