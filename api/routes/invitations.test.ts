import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { makePerson } from '#test/people.ts'
import { tenantPlans } from '#test/tenants.ts'

const invitations = '/v1/tenants/rose/invitations'

test('inviting over the API', async t => {
  const { call, create, rose, palm, databases, sql } = await testApi(t)
  const { owner, admin, staff } = rose.people
  const maha = await makePerson(databases, { ...tenantPlans.rose, slug: 'else' }, 'maha')
  const linkTo = (path: string) => new URL(path).pathname.replace('/invitations/', '/v1/invitations/')
  const later = () => sql(`update tenant_members set invite_sent_at = invite_sent_at - interval '2 minutes'`)
  let link = ''

  t.test('gives the link once, and never again for the same request', async t => {
    const headers = { 'idempotency-key': 'invite-maha-1' }
    const body = { email: maha.email, role: 'staff' }
    const first = await call('POST', invitations, { as: owner, body, headers })
    t.match(first, {
      status: 201,
      body: { email: maha.email, state: 'pending', invitedBy: 'Rose owner', mayManage: true },
    })
    link = linkTo(first.body.link)
    t.match(link, /^\/v1\/invitations\/[\w-]{43}$/)
    const again = await call('POST', invitations, { as: owner, body, headers })
    t.match(again, { status: 201, body: { id: first.body.id, link: null } })
    t.equal(again.headers['idempotent-replayed'], 'true')
    const kept = JSON.stringify(await sql('select answer from idempotency_keys'))
    t.notMatch(kept, link.split('/').at(-1)!)
  })

  t.test('refuses bad input, and whoever may not', async t => {
    for (const body of [
      {},
      { email: 'maha', role: 'staff' },
      { email: `${'x'.repeat(300)}@example.test`, role: 'staff' },
      { email: 'm@example.test' },
      { email: 'm@example.test', role: 'king' },
      { email: ['m@example.test'], role: 'staff' },
      { email: 'm@example.test', role: 'staff', locale: 'fr' },
      { email: 'm@example.test', role: 'staff', status: 'active' },
    ]) {
      t.equal((await create(invitations, body, { as: owner })).status, 400, JSON.stringify(body))
    }
    const body = { email: 'm@example.test', role: 'viewer' }
    t.equal((await call('POST', invitations, { as: owner, body })).body.code, 'idempotency_key_missing')
    t.equal((await create(invitations, body, { as: staff })).status, 403)
    t.equal((await create(invitations, body, { as: palm.people.owner })).status, 404)
    t.equal((await create(invitations, { ...body, role: 'admin' }, { as: admin })).body.code, 'not_allowed')
    t.equal(
      (await create(invitations, { ...body, email: 'STAFF@rose.test' }, { as: owner })).body.code,
      'member_exists',
    )
    t.equal((await call('GET', invitations, { as: staff })).status, 403)
  })

  t.test('shows whoever has the link who invites, and not the address', async t => {
    const { status, body, headers } = await call('GET', link)
    t.equal(status, 200)
    t.match(body, {
      tenant: { slug: 'rose', name: { en: 'Rose', ar: 'روز' } },
      role: 'staff',
      email: 'm•••@else.test',
      invitedBy: 'Rose owner',
      state: 'pending',
    })
    t.notMatch(JSON.stringify(body), maha.email)
    t.match(headers, { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  })

  t.test('answers a link that leads nowhere with one 404', async t => {
    const odd = [
      `${link.slice(0, -2)}xx`,
      '/v1/invitations/x',
      '/v1/invitations/%00',
      `/v1/invitations/${'x'.repeat(90)}`,
    ]
    const answers = await Promise.all(odd.map(path => call('GET', path)))
    t.same([...new Set(answers.map(({ status }) => status))], [404])
    const accepted = await call('POST', `${odd[0]}/acceptance`, { as: maha })
    t.match(accepted, { status: 404, body: { code: 'invitation_not_found' } })
  })

  t.test('tells another account politely whose it is', async t => {
    const refused = await call('POST', `${link}/acceptance`, { as: palm.people.viewer })
    t.match(refused, { status: 409, body: { code: 'invitation_for_another', params: { email: 'm•••@else.test' } } })
    t.equal((await call('POST', `${link}/acceptance`)).status, 401)
  })

  t.test('asks for a confirmed address', async t => {
    await sql('update users set email_verified_at = null where id = $1', [maha.userId])
    t.equal((await call('POST', `${link}/acceptance`, { as: maha })).body.code, 'email_not_verified')
    await sql('update users set email_verified_at = now() where id = $1', [maha.userId])
  })

  t.test('makes the person a member, once, and the link is used up for the rest', async t => {
    t.match(await call('POST', `${link}/acceptance`, { as: maha }), {
      status: 200,
      body: { slug: 'rose', role: 'staff' },
    })
    t.match(await call('POST', `${link}/acceptance`, { as: maha }), {
      status: 200,
      body: { slug: 'rose', role: 'staff' },
    })
    t.equal((await call('GET', link)).status, 404)
    t.equal((await call('POST', `${link}/acceptance`, { as: palm.people.viewer })).status, 404)
    t.equal((await call('GET', '/v1/tenants/rose/orders', { as: maha })).status, 200)
    t.match((await call('GET', '/v1/me', { as: maha })).body.memberships, [{ slug: 'rose', role: 'staff' }])
  })

  t.test('lists what is open and expired, sends it again and takes it back', async t => {
    const { body: sent } = await create(invitations, { email: 'new@example.test', role: 'viewer' }, { as: admin })
    const deliveries = `${invitations}/${sent.id}/deliveries`
    t.match(await create(deliveries, undefined, { as: admin }), {
      status: 409,
      body: { code: 'invitation_sent_recently', params: { retryAfterSeconds: Number } },
    })
    await later()
    const again = await create(deliveries, undefined, { as: admin })
    t.equal(again.status, 201)
    t.equal((await call('GET', linkTo(sent.link))).status, 404, 'the link before is dead')
    t.equal((await call('GET', linkTo(again.body.link))).status, 200)
    await sql('update tenant_members set invite_expires_at = now() where id = $1', [sent.id])
    t.equal((await call('GET', linkTo(again.body.link))).status, 404)
    t.match((await call('GET', invitations, { as: owner })).body.data, [{ id: sent.id, state: 'expired' }])
    t.equal((await call('DELETE', `${invitations}/${sent.id}`, { as: staff })).status, 403)
    t.equal((await call('DELETE', `${invitations}/${sent.id}`, { as: admin })).status, 204)
    t.equal((await call('DELETE', `${invitations}/${sent.id}`, { as: admin })).body.code, 'invitation_not_found')
    t.same((await call('GET', invitations, { as: owner })).body.data, [])
  })

  t.test('leads nowhere while the tenant is suspended', async t => {
    const { body } = await create(invitations, { email: 'late@example.test', role: 'viewer' }, { as: owner })
    await sql(`update tenants set is_active = false, suspended_at = now() where slug = 'rose'`)
    t.equal((await call('GET', linkTo(body.link))).status, 404)
    t.equal((await call('POST', `${linkTo(body.link)}/acceptance`, { as: maha })).status, 404)
  })
})
