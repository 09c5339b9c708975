import fc from 'fast-check'
import { sql } from 'kysely'
import { test } from 'tap'
import { connect, type Database, queryOnce } from '#platform/db/connection.ts'
import { CommitRefused, DatabaseUnavailable, HandleClosed, NestedTransaction } from '#platform/db/database-errors.ts'
import { alongside, inTenant, type TenantTx } from '#platform/db/tenancy.ts'
import { runsOf } from '#test/runs.ts'
import { openDatabases, quiet, type TestWorld, testWorld } from '#test/world.ts'

type Way = {
  work: (tx: TenantTx, pool: Database) => Promise<unknown>
  ends: 'stored' | RegExp | (new (...given: never[]) => Error)
}

const id = '01890000-0000-7000-8000-000000000000'
const write = (tx: TenantTx) =>
  tx.insertInto('audit_log').values({ action: 'reuse.tried', entity_type: 'order', actor_kind: 'system' }).execute()
const other = { tenantId: id, actor: { kind: 'system' } as const }
let kept: TenantTx | undefined

/** The ways a transaction can end; each writes one row first, which is stored or not. */
const ways: Record<string, Way> = {
  'it succeeds': { work: write, ends: 'stored' },
  'it reads only': { work: tx => sql`select 1`.execute(tx), ends: 'stored' },
  'it asks nothing': { work: async () => undefined, ends: 'stored' },
  'it throws': { work: async tx => write(tx).then(() => Promise.reject(new Error('ours'))), ends: /ours/ },
  'it throws before it asks': { work: () => Promise.reject(new Error('ours')), ends: /ours/ },
  'a statement fails': {
    work: async tx => write(tx).then(() => sql`select 1 / 0`.execute(tx)),
    ends: /division by zero/,
  },
  'a failure is swallowed': {
    work: async tx => write(tx).then(() => sql`select 1 / 0`.execute(tx).catch(() => undefined)),
    ends: CommitRefused,
  },
  'a statement takes too long': {
    work: tx =>
      write(tx)
        .then(() => sql`set local statement_timeout = 5`.execute(tx))
        .then(() => sql`select pg_sleep(1)`.execute(tx)),
    ends: /statement timeout/,
  },
  'it is cancelled': {
    work: tx => write(tx).then(() => sql`select pg_cancel_backend(pg_backend_pid()), pg_sleep(1)`.execute(tx)),
    ends: /canceling statement/,
  },
  'the backend is killed': {
    work: tx => write(tx).then(() => sql`select pg_terminate_backend(pg_backend_pid()), pg_sleep(1)`.execute(tx)),
    ends: DatabaseUnavailable,
  },
  'the socket breaks': {
    work: async (tx, { pool }) => {
      await write(tx)
      const [client] = (pool as unknown as { _clients: { connection: { stream: { destroy(): void } } }[] })._clients
      client!.connection.stream.destroy()
      await sql`select 1`.execute(tx)
    },
    ends: DatabaseUnavailable,
  },
  'another transaction is opened within': {
    work: (tx, pool) => write(tx).then(() => inTenant(pool, other, async () => 1)),
    ends: NestedTransaction,
  },
  'the handle of an ended one is used': { work: () => write(kept!), ends: HandleClosed },
  'a row nobody waits for fails': {
    work: tx => write(tx).then(() => alongside(tx, sql`select 1 / 0`.execute(tx))),
    ends: /division by zero/,
  },
  'a row is added to an ended one': {
    work: tx => write(tx).then(() => alongside(kept!, Promise.resolve())),
    ends: HandleClosed,
  },
  'a statement is left running': {
    work: async tx => {
      await write(tx)
      sql`select pg_sleep(0.005)`.execute(tx).catch(() => undefined)
    },
    ends: 'stored',
  },
}

const writes = (name: string) => ways[name]!.ends === 'stored' && !/reads only|asks nothing/.test(name)

/** What a stranger finds on the connection after whatever happened on it. */
async function leftovers(pool: Database): Promise<string[]> {
  const [row] = await queryOnce<{ tenant: string | null; person: string | null; orders: string; xact: string | null }>(
    pool,
    `select current_setting('app.current_tenant', true) as tenant, current_setting('app.current_user', true) as person,
      (select count(*) from orders) as orders, pg_current_xact_id_if_assigned()::text as xact`,
  )
  return [row!.tenant, row!.person, row!.orders === '0' ? '' : `${row!.orders} orders`, row!.xact].filter(
    Boolean,
  ) as string[]
}

async function runHistory(
  { rose, palm, sql: admin }: TestWorld,
  pool: Database,
  steps: [boolean, string][],
): Promise<string[]> {
  const found: string[] = []
  const expected = await counts()
  for (const [first, name] of steps) {
    const tenant = first ? rose : palm
    const scope = { tenantId: tenant.id, actor: { kind: 'system' } as const }
    const { work, ends } = ways[name]!
    const error = await inTenant(pool, scope, tx => work(tx, pool)).then(
      () => undefined,
      failure => failure as Error,
    )
    if (!isExpected(error, ends)) found.push(`${name}: ended with ${error}`)
    if (writes(name)) expected[tenant.id]! += 1
    found.push(...(await leftovers(pool)).map(left => `${name}: left ${left}`))
    await inTenant(pool, scope, async tx => (kept = tx))
  }
  const stored = await counts()
  if (JSON.stringify(stored) !== JSON.stringify(expected))
    found.push(`stored ${JSON.stringify(stored)}, not ${JSON.stringify(expected)}`)
  return found

  async function counts(): Promise<Record<string, number>> {
    const rows = await admin<{ id: string; count: number }>(
      `select t.id, count(a.id)::int as count from tenants t
       left join audit_log a on a.tenant_id = t.id and a.action = 'reuse.tried' group by 1 order by 1`,
    )
    return Object.fromEntries(rows.map(row => [row.id, row.count]))
  }
}

function isExpected(error: Error | undefined, ends: Way['ends']): boolean {
  if (ends === 'stored') return error === undefined
  return ends instanceof RegExp ? ends.test(error?.message ?? '') : error instanceof ends
}

test('whoever uses a connection next finds nothing of the one before', {
  timeout: 30_000 + runsOf(10) * 5_000,
}, async t => {
  const world = await testWorld(t)
  const pool = connect({ url: world.database.userUrl, role: 'app_user', max: 1, log: quiet })
  t.teardown(() => pool.close())
  kept = await inTenant(pool, { tenantId: world.rose.id, actor: { kind: 'system' } }, async tx => tx)

  const every = Object.keys(ways).flatMap(
    name =>
      [
        [true, name],
        [false, name],
      ] as [boolean, string][],
  )
  t.strictSame(await runHistory(world, pool, every), [], 'every way once for each tenant')

  const step = fc.tuple(fc.boolean(), fc.constantFrom(...Object.keys(ways)))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async steps => {
      const found = await runHistory(world, pool, steps)
      if (found.length > 0) throw new Error(found.join('\n'))
    }),
    { numRuns: runsOf(10) },
  )
  t.ok(pool.pool.totalCount <= 1, 'one connection did all of it')
})

test('the law speaks of a connection that is handed on with its transaction open', async t => {
  const world = await testWorld(t)
  const careless = openDatabases(t, world.database, 1).user
  const client = await careless.pool.connect()
  await client.query('begin')
  await client.query(`select set_config('app.current_tenant', $1, true)`, [world.rose.id])
  // A plain pool gives the client back as it is.
  client.release()
  t.match(await leftovers(careless), [world.rose.id, '4 orders'])
})
