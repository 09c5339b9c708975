import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Test, test } from 'tap'
import { erasePostgres, serverPid, startPostgres } from '#dev/embedded/postgres.ts'
import { isPortFree } from '#dev/ports.ts'
import { markOf, stopMarked } from '#dev/processes.ts'

async function server(t: Test) {
  const parent = mkdtempSync(join(tmpdir(), 'sadu-postgres-'))
  const settings = { folder: join(parent, 'postgres'), password: 'p%40ss/word', throwAway: true }
  t.teardown(async () => {
    await erasePostgres(settings.folder)
    rmSync(parent, { recursive: true, force: true })
  })
  return { start: () => startPostgres(settings) }
}

async function ask(adminUrl: string, sql: string) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('embedded Postgres', async t => {
  const { start } = await server(t)
  const first = await start()
  await ask(first.adminUrl, 'create table kept (n int)')

  t.test('is version 18 in UTF-8 with the builtin locale, listening on this machine only', async t => {
    const settings = await ask(
      first.adminUrl,
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
         current_setting('listen_addresses') as addresses, current_setting('password_encryption') as passwords,
         (select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'sadu') as locale`,
    )
    t.same(settings, [
      { version: 18, encoding: 'UTF8', addresses: '127.0.0.1', passwords: 'scram-sha-256', locale: 'b C.UTF-8' },
    ])
  })

  t.test('is taken over when it is running already', async t => {
    const again = await start()
    t.equal(again.adopted, true)
    t.equal(again.port, first.port)
  })

  t.test('keeps port and data over a stop', async t => {
    await first.stop()
    t.equal(serverPid(first.folder), undefined)
    t.equal(await isPortFree(first.port), true)
    const again = await start()
    t.match(again, { adopted: false, port: first.port })
    t.same(await ask(again.adminUrl, 'select count(*)::int as rows from kept'), [{ rows: 0 }])
  })

  t.test('comes back after a SIGKILL in the middle of work', async t => {
    const busy = new pg.Client({ connectionString: first.adminUrl })
    busy.on('error', () => undefined)
    await busy.connect()
    await busy.query('set synchronous_commit = on')
    await busy.query('insert into kept values (1)')
    const work = busy.query('insert into kept select n from generate_series(1, 50000000) n').catch(() => undefined)
    process.kill(serverPid(first.folder)!, 'SIGKILL')
    const again = await start()
    await work
    t.equal(again.adopted, false)
    t.same(await ask(again.adminUrl, 'select count(*)::int as rows from kept'), [{ rows: 1 }])
  })

  t.test('is not misled by a pid file that names another program', async t => {
    const running = await start()
    await stopMarked(markOf(serverPid(running.folder)!)!, { signal: 'SIGQUIT' })
    const lines = readFileSync(join(running.folder, 'PG_VERSION'), 'utf8')
    writeFileSync(
      join(running.folder, 'postmaster.pid'),
      `${process.pid}\n${running.folder}\n1\n1\n\n127.0.0.1\n${lines}`,
    )
    t.equal(serverPid(running.folder), undefined)
    const again = await start()
    t.equal(again.adopted, false)
    t.ok(markOf(process.pid), 'and the other program is left alone')
  })

  t.test('takes another port when its own is busy', async t => {
    const running = await start()
    await running.stop()
    const squatter = createServer().listen(running.port, '127.0.0.1')
    t.teardown(() => squatter.close())
    const again = await start()
    t.not(again.port, running.port)
    t.same(await ask(again.adminUrl, 'select 1 as one'), [{ one: 1 }])
  })

  t.test('is forgotten with its data', async t => {
    await erasePostgres(first.folder)
    t.equal(serverPid(first.folder), undefined)
    t.equal(existsSync(first.folder), false)
  })
})
