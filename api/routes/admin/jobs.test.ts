import { randomUUID } from 'node:crypto'
import { test } from 'tap'
import { queues } from '#platform/jobs/queues.ts'
import { testApi } from '#test/api.ts'
import { aSuperAdmin } from '#test/super-admin.ts'

test('jobs, as super admins see them', async t => {
  const api = await testApi(t)
  const { call, sql, rose } = api
  const noura = await aSuperAdmin(api)
  const die = async (payload: object, queue = 'mail') => {
    const id = randomUUID()
    const data = { scope: 'tenant', tenantId: rose.id, payload }
    await sql(
      `insert into jobs.job (id, name, data, group_id, source_name, source_id, source_created_on, source_retry_count, source_output)
       values ($1, 'dead', $2, $3, $4, gen_random_uuid(), now() - interval '1 hour', 24, '{"name":"MailNotSent"}')`,
      [id, data, rose.id, queue],
    )
    return id
  }
  const jobsOf = (queue: string) =>
    sql<{ data: object; state: string; retry_count: number }>(
      `select data, state, retry_count from jobs.job where name = $1 and data -> 'payload' ? 'test'`,
      [queue],
    )

  t.test('are counted by queue', async t => {
    await die({ test: 1 })
    const { status, body } = await noura.ask('GET', '/jobs')
    t.equal(status, 200)
    t.same(
      body.data.map(({ name }: { name: string }) => name),
      Object.keys(queues).sort(),
    )
    t.match(
      body.data.find(({ name }: { name: string }) => name === 'mail'),
      { dead: 1, active: 0 },
    )
    t.ok(body.data.find(({ name }: { name: string }) => name === 'dispatch').waiting > 0)
  })

  t.test('that died are listed with tenant, ids and error', async t => {
    await die({ test: 2, eventId: 'an-id' })
    const { body } = await noura.ask('GET', '/jobs/dead?queue=mail&limit=1')
    t.match(body, {
      data: [
        {
          queue: 'mail',
          slug: 'rose',
          scope: 'tenant',
          attempts: 25,
          payload: { test: 2, eventId: 'an-id' },
          failure: { name: 'MailNotSent' },
        },
      ],
      page: { total: 2, limit: 1, offset: 0 },
    })
    t.match(await noura.ask('GET', '/jobs/dead?queue=media'), { body: { data: [], page: { total: 0 } } })
    t.match(await noura.ask('GET', '/jobs/dead?queue=dead'), { status: 400 })
  })

  t.test('go back once, with tenant and payload as they were, whoever asks at the same time', async t => {
    const id = await die({ test: 3 })
    const before = (await jobsOf('mail')).length
    const answers = await Promise.all([1, 2, 3].map(() => noura.ask('POST', `/jobs/dead/${id}/redrive`, { body: {} })))
    t.same(answers.map(({ status }) => status).sort(), [204, 404, 404])
    const jobs = await jobsOf('mail')
    t.equal(jobs.length, before + 1)
    t.match(jobs.at(-1), {
      data: { scope: 'tenant', tenantId: rose.id, payload: { test: 3 } },
      state: 'created',
      retry_count: 0,
    })
    t.same(await sql(`select 1 from jobs.job where id = $1`, [id]), [])
    t.match(await sql(`select after, user_id from admin_log where action = 'job.redriven'`), [
      { after: { job: id }, user_id: noura.userId },
    ])
    t.match(await noura.ask('POST', `/jobs/dead/${id}/redrive`, { body: {} }), {
      status: 404,
      body: { code: 'dead_job_not_found' },
    })
    t.match(await noura.ask('POST', '/jobs/dead/nonsense/redrive', { body: {} }), { status: 400 })
  })

  t.test('go back by queue, and no others', async t => {
    await die({ test: 4 }, 'media')
    t.match(await noura.ask('POST', '/jobs/queues/mail/redrive', { body: {} }), { status: 200, body: { moved: 2 } })
    t.match(await noura.ask('POST', '/jobs/queues/mail/redrive', { body: {} }), { body: { moved: 0 } })
    t.match((await noura.ask('GET', '/jobs/dead')).body.data, [{ queue: 'media' }])
    t.match(await noura.ask('POST', '/jobs/queues/nowhere/redrive', { body: {} }), { status: 400 })
  })

  t.test('are nobody else’s to see or move', async t => {
    for (const database of [api.databases.user, api.databases.identity])
      for (const text of [
        'select * from jobs.queue_figures()',
        `select * from jobs.dead_letters(null, 1, 0)`,
        `select jobs.redrive(null, 'mail', 1)`,
      ])
        await t.rejects(database.pool.query(text), { code: '42501' }, text)
    t.match(await call('GET', '/v1/admin/jobs', { as: rose.people.owner }), { status: 401 })
  })
})
