import { makeTenants } from './bench-world.ts'
import { type Figure, interleave } from './figure.ts'
import { asAdministrator, withDatabases } from './order-facts.ts'
import type { BareOrders, BareOrdersResult } from './programs/bare-orders.ts'
import type { Stage } from './stage.ts'

/** The transaction of an order, with every policy in force and with row-level security switched off on every table. */
export const rowLevelSecurity: Figure = {
  name: 'row-level-security',
  async run(stage, { rounds, seconds }) {
    const tenants = await withDatabases(stage, databases => makeTenants(databases, 100, 10))
    const input: BareOrders = { url: stage.environment.DATABASE_URL_USER!, connections: 4, seconds, tenants }
    const p95 = async () => (await stage.runProgram<BareOrdersResult>('bare-orders.ts', input)).p95
    const sides = await interleave(rounds, {
      with: p95,
      without: async () => {
        await switchPolicies(stage, 'disable')
        return p95().finally(() => switchPolicies(stage, 'enable'))
      },
    })
    return [
      {
        what: 'order transaction under row-level security, p95',
        measured: { value: sides.with, unit: 'ms' },
        comparedWith: 'the same without policies',
        reference: { value: sides.without, unit: 'ms' },
        goal: { atMost: 1.1 },
      },
    ]
  },
}

async function switchPolicies({ adminUrl }: Stage, state: 'enable' | 'disable') {
  const rows = await asAdministrator(adminUrl, `select distinct tablename from pg_policies where schemaname = 'public'`)
  const changes = rows.map(({ tablename }) => `alter table ${tablename} ${state} row level security`)
  await asAdministrator(adminUrl, changes.join(';'))
}
