import t from 'tap'
import { testApi } from '#test/api.ts'

t.test('archives of a tenant', async t => {
  const { rose, palm, call, create, parts, sql } = await testApi(t)
  const { owner, admin } = rose.people
  const path = '/v1/tenants/rose/archives'

  t.test('are asked for by owners, one at a time', async t => {
    t.equal((await create(path, undefined, { as: admin })).status, 403)
    t.equal((await create(path, undefined, { as: palm.people.owner })).status, 404)
    t.match(await create(path, undefined, { as: owner }), { status: 202, body: { state: 'waiting', bytes: null } })
    t.match(await create(path, undefined, { as: owner }), { status: 409, body: { code: 'archive_in_progress' } })
    t.match(await call('GET', path, { as: owner }), { status: 200, body: { data: [{ state: 'waiting' }] } })
    t.match(await call('GET', '/v1/tenants/palm/archives', { as: palm.people.owner }), { body: { data: [] } })
    t.match(await sql(`select actor_name from audit_log where action = 'archive.requested'`), [
      { actor_name: 'Rose owner' },
    ])
  })

  t.test('are fetched by a link that works once', async t => {
    const [{ id }] = (await call('GET', path, { as: owner })).body.data
    const link = () => create(`${path}/${id}/downloads`, undefined, { as: owner })
    t.match(await link(), { status: 404, body: { code: 'archive_not_found' } }, 'not made yet')
    await parts.storage.put(`${rose.id}/archive-${id}.zip`, Buffer.from('a zip'), 'application/zip')
    await sql(
      `update tenant_archives set state = 'ready', bytes = 5, expires_at = now() + interval '1 day' where id = $1`,
      [id],
    )
    t.equal(
      (await create(`/v1/tenants/palm/archives/${id}/downloads`, undefined, { as: palm.people.owner })).status,
      404,
    )
    const [first, second] = [await link(), await link()]
    t.equal(second.status, 201)
    t.match(await sql(`select actor_name, entity_id from audit_log where action = 'archive.download_requested'`), [
      { actor_name: 'Rose owner', entity_id: id },
      { actor_name: 'Rose owner', entity_id: id },
    ])
    t.equal((await call('GET', first.body.url)).status, 404, 'a new link ends the one before')
    const answers = await Promise.all([call('GET', second.body.url), call('GET', second.body.url)])
    t.same(answers.map(({ status }) => status).toSorted(), [200, 404])
    t.match(
      answers.find(({ status }) => status === 200),
      {
        body: 'a zip',
        headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="rose.zip"' },
      },
    )
    t.equal((await call('GET', `/v1/media/${rose.id}/archive-${id}.zip`)).status, 404, 'and is no public file')
    const third = await link()
    await sql(`update tenant_members set role = 'admin' where tenant_id = $1 and role = 'owner'`, [rose.id])
    t.equal((await call('GET', third.body.url)).status, 404, 'nor an owner’s who is none any more')
    t.equal((await call('GET', '/v1/archive-downloads/nothing')).status, 404)
  })
})
