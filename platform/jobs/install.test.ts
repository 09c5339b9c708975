import pg from 'pg'
import { getRollbackPlans, PgBoss } from 'pg-boss'
import { type Test, test } from 'tap'
import { enqueueBody, enqueueFunctionSql, largestPayload } from '#platform/jobs/enqueue-sql.ts'
import { installJobs } from '#platform/jobs/install.ts'
import { queues } from '#platform/jobs/queues.ts'
import { testDatabase } from '#test/database.ts'

const rose = '019aa000-0000-7000-8000-000000000001'
const lily = '019aa000-0000-7000-8000-000000000002'

test('installing the jobs', async t => {
  const database = await testDatabase(t)
  const queue = await connect(t, database.queueUrl)
  const structure = () => queue.query(fingerprint).then(({ rows }) => rows)

  t.test('again changes nothing', async t => {
    const before = await structure()
    t.ok(before.length > 20)
    const other = await connect(t, database.queueUrl)
    await Promise.all([installJobs(queue), installJobs(other)])
    t.same(await structure(), before)
  })

  t.test('brings an older schema to the version of the library, with its jobs', async t => {
    const user = await connect(t, database.userUrl)
    const id = await enqueue(user, rose, 'mail')
    const before = await structure()
    await queue.query(getRollbackPlans('jobs'))
    t.notSame(await structure(), before)
    await installJobs(queue)
    t.same(await structure(), before)
    t.equal((await jobOf(queue, id)).name, 'mail')
  })

  t.test('gives each queue the options of the table, also when they were changed', async t => {
    await queue.query(`update jobs.queue set retry_limit = 99, notify = false where name = 'mail'`)
    await installJobs(queue)
    const { rows } = await queue.query(`select * from jobs.queue where name = 'mail'`)
    t.match(rows[0], { retry_limit: queues.mail.retryLimit, notify: true, heartbeat_seconds: 10, dead_letter: 'dead' })
  })

  t.test('refuses a schema that is newer than the library', async t => {
    await queue.query('update jobs.version set version = version + 1')
    await t.rejects(installJobs(queue), /this release knows/)
    await queue.query('update jobs.version set version = version - 1')
  })
})

test('enqueue', async t => {
  const database = await testDatabase(t)
  const queue = await connect(t, database.queueUrl)
  const user = await connect(t, database.userUrl)

  t.test('is what the installed library would insert', async t => {
    const source = await queue.query(`select prosrc from pg_proc where oid = 'jobs.enqueue'::regproc`)
    t.equal(source.rows[0].prosrc, enqueueBody())
    t.match(enqueueFunctionSql(), /security definer\nset search_path = pg_catalog, pg_temp/)

    const boss = new PgBoss({ db: { executeSql: (sql, values) => queue.query(sql, values) }, schema: 'jobs' })
    const sent = await jobOf(queue, (await boss.send('mail', {}, { group: { id: rose } }))!)
    const ours = await jobOf(queue, await enqueue(user, rose, 'mail'))
    const own = ['id', 'data', 'created_on', 'start_after', 'keep_until']
    for (const column of Object.keys(sent)) if (!own.includes(column)) t.same(ours[column], sent[column], column)
    t.equal(+ours.keep_until - +ours.start_after, +sent.keep_until - +sent.start_after)
  })

  t.test('stamps scope and tenant from role and setting, whatever the payload says', async t => {
    const liar = { scope: 'system', tenantId: lily, payload: 1 }
    const job = await jobOf(queue, await enqueue(user, rose, 'mail', { data: liar }))
    t.same(job.data, { scope: 'tenant', tenantId: rose, payload: liar })
    t.equal(job.group_id, rose)
    for (const [url, scope] of [
      [database.identityUrl, 'identity'],
      [database.systemUrl, 'system'],
    ] as const) {
      const client = await connect(t, url)
      const foreign = await jobOf(queue, await enqueue(client, rose, 'mail', { data: liar }))
      t.same(foreign.data, { scope, tenantId: null, payload: liar }, 'belongs to no tenant')
      t.equal(foreign.group_id, null)
    }
  })

  t.test('exists exactly when its transaction committed', async t => {
    await user.query('begin')
    await user.query(`select set_config('app.current_tenant', $1, true)`, [rose])
    const { rows } = await user.query(`select jobs.enqueue('mail', '{}') as id`)
    await user.query('rollback')
    t.equal(await jobOf(queue, rows[0].id), undefined)
  })

  t.test('with a key is the same job again, for the same tenant and queue only', async t => {
    const first = await enqueue(user, rose, 'mail', { key: 'event-1', data: { n: 1 } })
    t.match(first, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    t.equal(await enqueue(user, rose, 'mail', { key: 'event-1', data: { n: 2 } }), first)
    t.same((await jobOf(queue, first)).data.payload, { n: 1 })
    const others = [
      await enqueue(user, lily, 'mail', { key: 'event-1' }),
      await enqueue(user, rose, 'dispatch', { key: 'event-1' }),
      await enqueue(user, rose, 'mail', { key: 'event-2' }),
      await enqueue(user, rose, 'mail', { key: '' }),
    ]
    t.equal(new Set([first, ...others]).size, 5)
  })

  t.test('waits for its moment, and takes the past for now', async t => {
    const later = new Date(Date.now() + 3_600_000)
    t.same((await jobOf(queue, await enqueue(user, rose, 'mail', { startAfter: later }))).start_after, later)
    const past = await jobOf(queue, await enqueue(user, rose, 'mail', { startAfter: new Date(0) }))
    t.same(past.start_after, past.created_on)
  })

  t.test('is refused without a tenant, for a strange role, queue or size', async t => {
    await t.rejects(user.query(`select jobs.enqueue('mail', '{}')`), { message: 'job_without_tenant', code: '42501' })
    await t.rejects(queue.query(`select jobs.enqueue('mail', '{}')`), { message: 'job_role_unknown', code: '42501' })
    for (const name of ['nothing', 'dead', `mail' or '1'='1`]) {
      await t.rejects(enqueue(user, rose, name), { message: 'job_queue_unknown' })
    }
    const fits = { text: 'x'.repeat(largestPayload - 12) }
    t.equal(JSON.stringify(fits).length + 1, largestPayload, 'as Postgres writes it')
    await enqueue(user, rose, 'mail', { data: fits })
    await t.rejects(enqueue(user, rose, 'mail', { data: { text: `${fits.text}x` } }), { code: '54000' })
  })

  t.test('is all that the roles of the application may do there', async t => {
    const reached = async (url: string) => {
      const { rows } = await (await connect(t, url)).query<{ name: string }>(reachable)
      return rows.map(({ name }) => name).sort()
    }
    t.same(await reached(database.userUrl), ['enqueue'])
    t.same(await reached(database.identityUrl), ['enqueue'])
    const seenByAdmins = ['dead_letters', 'queue_figures', 'redrive']
    t.same(await reached(database.systemUrl), [...seenByAdmins, 'enqueue'].sort())
  })
})

/** Everything that can differ after an installation. */
const fingerprint = `
  select 'column' as kind, table_name || '.' || column_name || ' ' || data_type || coalesce(column_default, '') as what
    from information_schema.columns where table_schema = 'jobs'
  union all select 'index', indexdef from pg_indexes where schemaname = 'jobs'
  union all select 'function', regexp_replace(pg_get_functiondef(oid), '[[:space:]]+', ' ', 'g') || coalesce(proacl::text, '') from pg_proc
    where pronamespace = 'jobs'::regnamespace
  union all select 'options', relname || coalesce(reloptions::text, '') || coalesce(relacl::text, '') from pg_class
    where relnamespace = 'jobs'::regnamespace
  union all select 'queue', name || retry_limit || retry_delay || notify || coalesce(dead_letter, '') from jobs.queue
  union all select 'version', version::text from jobs.version
  order by 1, 2`

const reachable = `
  select relname as name from pg_class where relnamespace = 'jobs'::regnamespace and relkind in ('r', 'p', 'S', 'v')
    and has_table_privilege(oid, 'select, insert, update, delete, truncate, references, trigger')
  union all select proname from pg_proc
    where pronamespace = 'jobs'::regnamespace and has_function_privilege(oid, 'execute')`

type Extra = { data?: unknown; key?: string; startAfter?: Date }

async function enqueue(client: pg.Client, tenantId: string, queue: string, extra: Extra = {}): Promise<string> {
  await client.query('begin')
  try {
    await client.query(`select set_config('app.current_tenant', $1, true)`, [tenantId])
    const { data = {}, key = null, startAfter = new Date() } = extra
    const values = [queue, JSON.stringify(data), key, startAfter]
    const { rows } = await client.query('select jobs.enqueue($1, $2, $3, $4) as id', values)
    await client.query('commit')
    return rows[0].id
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function jobOf(client: pg.Client, id: string) {
  const { rows } = await client.query('select * from jobs.job where id = $1', [id])
  return rows[0]
}

async function connect(t: Pick<Test, 'teardown'>, connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  t.teardown(() => client.end())
  return client
}
