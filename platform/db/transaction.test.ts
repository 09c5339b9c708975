import { sql } from 'kysely'
import { test } from 'tap'
import { openDatabases, testWorld } from '#test/world.ts'
import { type Database, queryOnce } from './connection.ts'
import { CommitRefused, DatabaseUnavailable, HandleClosed, NestedTransaction } from './database-errors.ts'
import { alongside, inTenant } from './tenancy.ts'

type Stream = { write: unknown; _write: (...given: unknown[]) => unknown; _writev: (...given: unknown[]) => unknown }

/** Counts what the socket of the only connection of a pool writes. */
async function writesOf(database: Database): Promise<{ count: number }> {
  const client = await database.pool.connect()
  const stream = (client as unknown as { connection: { stream: Stream } }).connection.stream
  client.release()
  const seen = { count: 0 }
  for (const name of ['_write', '_writev'] as const) {
    const original = stream[name]
    stream[name] = function (this: unknown, ...given) {
      seen.count += 1
      return original.apply(this, given)
    }
  }
  return seen
}

test('a transaction', async t => {
  const world = await testWorld(t)
  const database = openDatabases(t, world.database, 1).user
  const scope = { tenantId: world.rose.id, actor: { kind: 'system' } as const }
  const write = (name: string) => (tx: Parameters<Parameters<typeof inTenant>[2]>[0]) =>
    tx.insertInto('counters').values({ series: name }).execute()
  const stored = (name: string) => world.sql('select 1 from counters where series = $1', [name])

  t.test('begins, sets its tenant and asks its first question in one write', async t => {
    const ask = () =>
      inTenant(database, scope, tx => tx.selectFrom('orders').select('id').execute(), { readOnly: true })
    await ask()
    const seen = await writesOf(database)
    t.equal((await ask()).length, 4)
    await queryOnce(database, 'select 1')
    t.equal(seen.count, 3, 'begin, scope and query; commit; and the statement after it')

    seen.count = 0
    await inTenant(database, scope, async tx => {
      alongside(tx, tx.insertInto('counters').values({ series: 'a' }).execute())
      alongside(tx, tx.insertInto('counters').values({ series: 'b' }).execute())
    })
    t.equal(seen.count, 2, 'independent statements share the first write; then commit')
  })

  t.test('is stored when its work succeeds, and not when it throws', async t => {
    await inTenant(database, scope, write('kept'))
    t.equal((await stored('kept')).length, 1)
    const failing = inTenant(database, scope, async tx => {
      await write('dropped')(tx)
      throw new Error('changed my mind')
    })
    await t.rejects(failing, { message: 'changed my mind' })
    t.equal((await stored('dropped')).length, 0)
  })

  t.test('is refused when its commit is answered by a rollback', async t => {
    const swallowing = inTenant(database, scope, async tx => {
      await write('lost')(tx)
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
      return 'acknowledged'
    })
    await t.rejects(swallowing, CommitRefused)
    t.equal((await stored('lost')).length, 0)
  })

  t.test('fails with the first failure, not with those behind it', async t => {
    const both = inTenant(database, scope, tx =>
      Promise.all([sql`select 1 / 0`.execute(tx), sql`select 2`.execute(tx), write('x')(tx)]),
    )
    await t.rejects(both, { code: '22012' })
    const behind = inTenant(database, scope, async tx => {
      alongside(tx, sql`select 1 / 0`.execute(tx))
      await sql`select 2`.execute(tx)
    })
    await t.rejects(behind, { code: '22012' }, 'also when nobody waits for the one that failed')
  })

  t.test('says which setting is wrong rather than what came after it', async t => {
    const nobody = { tenantId: 'no uuid', actor: { kind: 'system' } as const }
    await t.rejects(
      inTenant(database, nobody, tx => tx.selectFrom('orders').select('id').execute()),
      { code: '22P02' },
    )
  })

  t.test('refuses its handle once it has ended, and another within it', async t => {
    const handle = await inTenant(database, scope, async tx => tx)
    await t.rejects(write('late')(handle), HandleClosed)
    t.throws(() => alongside(handle, Promise.resolve()), HandleClosed)
    await t.rejects(
      inTenant(database, scope, () => inTenant(database, scope, async () => 1)),
      NestedTransaction,
    )
    const sibling = inTenant(database, scope, async () => 2)
    t.equal(await sibling, 2, 'one after the other is fine')
  })

  t.test('is unavailable when its backend is killed, and the next one works', async t => {
    const killed = inTenant(database, scope, tx => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx))
    await t.rejects(killed, DatabaseUnavailable)
    t.equal((await inTenant(database, scope, tx => tx.selectFrom('orders').select('id').execute())).length, 4)
  })
})
