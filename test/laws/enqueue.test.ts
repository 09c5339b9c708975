import pg from 'pg'
import { insertJobs } from 'pg-boss/dist/plans.js'
import { test } from 'tap'
import { enqueueBody } from '#platform/jobs/enqueue-sql.ts'
import { jobSchema } from '#platform/jobs/queues.ts'
import { testDatabase } from '#test/database.ts'

/** The library's own insert for a queue, as the function writes it. */
function librarysOwn(notify: boolean): string {
  return insertJobs(jobSchema, { table: 'job', name: 'a-queue', returnId: true, notify })
    .replaceAll(`'a-queue'`, 'enqueue.queue')
    .replaceAll('$1', 'entry')
    .trim()
}

async function installedBody(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ prosrc: string }>(
    `select prosrc from pg_proc where pronamespace = $1::regnamespace and proname = 'enqueue'`,
    [jobSchema],
  )
  return rows[0]!.prosrc
}

test('enqueue() inserts as the installed job library does', async t => {
  const { adminUrl } = await testDatabase(t)
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  t.teardown(() => client.end())

  const body = await installedBody(client)
  t.equal(body, enqueueBody(), 'the function of the database is the one of the code')
  t.ok(body.includes(librarysOwn(true)), 'a queue that wakes its worker')
  t.ok(body.includes(librarysOwn(false)), 'a queue that is polled')
  t.match(librarysOwn(true), /enqueue\.queue/, 'the queue is a parameter')
  t.notMatch(body, /a-queue|queue-name-goes-here|\$1/, 'nothing of the text it is made from is left')

  await client.query(`begin; create or replace function ${jobSchema}.enqueue(
    queue text, data jsonb, key text default null, start_after timestamptz default now()) returns uuid
    language plpgsql security definer as $$ begin return null; end $$`)
  t.not(await installedBody(client), enqueueBody(), 'another function shows')
  await client.query('rollback')
})

test('the library writes the same row as enqueue()', async t => {
  const { adminUrl, userUrl } = await testDatabase(t)
  const [admin, user] = [new pg.Client({ connectionString: adminUrl }), new pg.Client({ connectionString: userUrl })]
  await Promise.all([admin.connect(), user.connect()])
  t.teardown(() => Promise.all([admin.end(), user.end()]))
  const tenant = '01890000-0000-7000-8000-000000000001'
  await user.query(`begin; select set_config('app.current_tenant', '${tenant}', true)`)
  await user.query(`select jobs.enqueue('mail', '{"a": 1}', 'a key')`)
  await user.query('commit')
  const data = JSON.stringify({ scope: 'tenant', tenantId: tenant, payload: { a: 1 } })
  const entry = JSON.stringify([{ data: JSON.parse(data), groupId: tenant }])
  await admin.query(insertJobs(jobSchema, { table: 'job', name: 'mail', returnId: true, notify: false }), [entry])
  const { rows } = await admin.query(
    `select to_jsonb(j) - 'id' - 'created_on' - 'start_after' - 'keep_until' as job from jobs.job j where name = 'mail'`,
  )
  t.equal(rows.length, 2)
  t.strictSame(rows[0].job, rows[1].job)
})
