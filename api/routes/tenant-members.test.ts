import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { openApi } from '#test/open-api.ts'

const members = '/v1/tenants/rose/members'

test('the team', async t => {
  const { call, rose, palm, sql } = await testApi(t)
  const as = rose.people
  const listed = async (role: keyof typeof as) =>
    (await call('GET', members, { as: as[role] })).body.data as Record<string, unknown>[]

  t.test('is seen by all of it; addresses by those who invite, and one’s own', async t => {
    const own = await listed('owner')
    t.same(own.map(member => member.role).sort(), ['admin', 'owner', 'staff', 'viewer'])
    t.match(
      own.find(({ role }) => role === 'staff'),
      {
        name: 'Rose staff',
        email: 'staff@rose.test',
        isSelf: false,
        mayChangeRole: true,
        mayRemove: true,
      },
    )
    const seen = await listed('viewer')
    t.match(
      seen.find(({ role }) => role === 'staff'),
      { name: 'Rose staff', email: null, mayRemove: false },
    )
    t.match(
      seen.find(({ role }) => role === 'viewer'),
      { email: 'viewer@rose.test', isSelf: true },
    )
    t.equal((await call('GET', members, { as: palm.people.owner })).body.code, 'tenant_not_found')
  })

  t.test('is read in pages', async t => {
    const first = await call('GET', `${members}?limit=3`, { as: as.owner })
    t.match(first.body.page, { hasMore: true })
    const rest = await call('GET', `${members}?limit=3&cursor=${first.body.page.nextCursor}`, { as: as.owner })
    t.equal(rest.body.data.length, 1)
    t.equal((await call('GET', `${members}?cursor=x`, { as: as.owner })).status, 400)
  })

  t.test('tells when somebody was last active, from what they did', async t => {
    t.equal((await listed('owner')).find(({ role }) => role === 'staff')!.lastActiveAt, null)
    await sql(
      `insert into audit_log (tenant_id, action, entity_type, actor_kind, actor_user_id, at)
       values ($1, 'order.confirmed', 'order', 'member', $2, '2026-11-20T08:00:00Z')`,
      [rose.id, as.staff.userId],
    )
    t.equal((await listed('owner')).find(({ role }) => role === 'staff')!.lastActiveAt, '2026-11-20T08:00:00.000Z')
  })

  t.test('has roles, each with what it may, and those that the caller may give', async t => {
    const given = async (role: keyof typeof as) => {
      const { data } = (await call('GET', '/v1/tenants/rose/roles', { as: as[role] })).body
      return data.filter((each: { mayGive: boolean }) => each.mayGive).map((each: { role: string }) => each.role)
    }
    t.same(await given('owner'), ['owner', 'admin', 'staff', 'viewer'])
    t.same(await given('admin'), ['staff', 'viewer'])
    t.same(await given('staff'), [])
  })

  t.test('changes by its owner alone', async t => {
    const [staff] = (await listed('owner')).filter(({ role }) => role === 'staff')
    const change = (by: keyof typeof as, body: unknown) =>
      call('PATCH', `${members}/${staff!.id}`, { as: as[by], body })
    t.equal((await change('admin', { role: 'viewer' })).body.code, 'not_allowed')
    for (const body of [{ role: 'king' }, {}, { role: 'viewer', more: 1 }, { role: null }, []]) {
      t.equal((await change('owner', body)).status, 400, JSON.stringify(body))
    }
    t.match(await change('owner', { role: 'viewer' }), { status: 200, body: { role: 'viewer' } })
    t.match(await change('owner', { role: 'staff' }), { status: 200, body: { role: 'staff' } })
    t.equal((await call('PATCH', `${members}/x`, { as: as.owner, body: { role: 'staff' } })).status, 400)
  })

  t.test('keeps its last owner', async t => {
    const [owner] = (await listed('owner')).filter(({ role }) => role === 'owner')
    const path = `${members}/${owner!.id}`
    t.match(await call('PATCH', path, { as: as.owner, body: { role: 'admin' } }), {
      status: 409,
      body: { code: 'last_owner' },
    })
    t.match(await call('DELETE', path, { as: as.owner }), { status: 409, body: { code: 'member_is_oneself' } })
    t.match(await call('DELETE', path, { as: as.admin }), { status: 403, body: { code: 'not_allowed' } })
  })
})

test('a removed member', async t => {
  const { app, call, rose, database, tokenOf } = await testApi(t)
  const other = await openApi(t, database)
  const { owner, staff } = rose.people
  const authorization = `Bearer ${await tokenOf(staff)}`
  const onOther = () => other.app.inject({ url: '/v1/tenants/rose/orders', headers: { authorization } })
  t.equal((await onOther()).statusCode, 200)
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const stream = await fetch(`${origin}/v1/tenants/rose/stream`, { headers: { authorization } })
  const ended = stream.text().then(() => performance.now())
  await wait(300)

  const { data } = (await call('GET', members, { as: owner })).body
  const { id } = data.find(({ role }: { role: string }) => role === 'staff')
  const removedAt = performance.now()
  t.equal((await call('DELETE', `${members}/${id}`, { as: owner })).status, 204)

  t.equal((await onOther()).json().code, 'tenant_not_found', 'is refused at once, by the other API process too')
  t.equal((await call('GET', '/v1/tenants/rose/orders', { as: staff })).status, 404)
  t.same((await call('GET', '/v1/me', { as: staff })).body.memberships, [])
  t.ok((await ended) - removedAt < 2_000, 'and sees nothing more of the stream within two seconds')
  t.equal((await call('DELETE', `${members}/${id}`, { as: owner })).body.code, 'member_not_found')
})
