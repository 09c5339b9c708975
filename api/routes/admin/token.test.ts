import { test } from 'tap'
import { createUser } from '#domain/users/create-user.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { testApi } from '#test/api.ts'
import { testPassword } from '#test/people.ts'
import { aSuperAdmin } from '#test/super-admin.ts'

test('the super admins’ area', async t => {
  const api = await testApi(t)
  const { call, sql, rose } = api
  const noura = await aSuperAdmin(api)
  const enter = () => call('POST', '/v1/admin/token', { as: noura, body: {} })

  t.test('is entered with a token of its own for ten minutes', async t => {
    const { status, body, headers } = await enter()
    t.equal(status, 200)
    t.match(body, { expiresIn: 600 })
    t.equal(headers['cache-control'], 'no-store')
    const claims = JSON.parse(Buffer.from(body.accessToken.split('.')[1], 'base64url').toString())
    t.match(claims, { client_id: 'sadu-super', sub: noura.userId })
    t.equal(claims.exp - claims.iat, 600)
    const [entry] = await sql<Record<string, unknown>>(`select * from admin_log order by id desc limit 1`)
    t.match(entry, { action: 'super_admin.entered', user_id: noura.userId, user_name: noura.name, about_tenant: null })
  })

  t.test('takes no token of the app, and the app none of this area', async t => {
    const app = await api.tokenOf(noura)
    const admin = { authorization: `Bearer ${app}` }
    t.match(await call('GET', '/v1/admin/tenants', { headers: admin }), {
      status: 401,
      body: { code: 'token_invalid' },
    })
    const area = { authorization: `Bearer ${noura.token}` }
    for (const path of ['/v1/me', '/v1/tenants/rose/orders', '/v1/tenants/rose/stream'])
      t.match(await call('GET', path, { headers: area }), { status: 401, body: { code: 'token_invalid' } }, path)
    t.match(await call('POST', '/v1/admin/token', { headers: area, body: {} }), { status: 401 }, 'nor renews itself')
    t.match(await call('GET', '/v1/admin/tenants'), { status: 401, body: { code: 'token_missing' } })
    t.match(await noura.ask('GET', '/tenants'), { status: 200 })
  })

  t.test('is shut to who is none, whatever they are in a tenant', async t => {
    for (const as of Object.values(rose.people))
      t.match(await call('POST', '/v1/admin/token', { as, body: {} }), {
        status: 403,
        body: { code: 'super_admin_needed' },
      })
  })

  t.test('asks for a second factor shown within twelve hours, also of a token that still lives', async t => {
    const shown = (ago: string | null) =>
      sql('update sessions set mfa_at = now() - $2::interval where user_id = $1', [noura.userId, ago])
    const refused = { status: 403, body: { code: 'mfa_required' } }
    await shown('12 hours 1 second')
    t.match(await enter(), refused)
    t.match(await noura.ask('GET', '/tenants'), refused)
    await shown(null)
    t.match(await enter(), refused)
    await shown('11 hours 59 minutes')
    t.match(await enter(), { status: 200 })
    t.match(await noura.ask('GET', '/tenants'), { status: 200 })
  })

  t.test('refuses the next call of whoever is one no more, and of an ended session', async t => {
    const huda = await aSuperAdmin(api)
    t.match(await huda.ask('GET', '/tenants'), { status: 200 })
    await sql('update users set is_super_admin = false where id = $1', [huda.userId])
    t.match(await huda.ask('GET', '/tenants'), { status: 403, body: { code: 'super_admin_needed' } })
    const reem = await aSuperAdmin(api)
    await sql(`update sessions set ended_at = now(), end_reason = 'signed_out' where user_id = $1`, [reem.userId])
    t.match(await reem.ask('GET', '/tenants'), { status: 401, body: { code: 'session_ended' } })
  })

  t.test('is opened by no process of the platform', async t => {
    const { identity, system, user } = api.databases
    for (const { pool } of [identity, system, user])
      await t.rejects(pool.query('update users set is_super_admin = true'), { code: '42501' })
    const person = { email: 'sneaky@x.test', name: 'Sneaky', password: testPassword, locale: 'en' as const }
    const userId = await inIdentity(identity, tx => createUser(tx, person))
    await t.rejects(
      identity.pool.query(
        `insert into users (issuer, subject, email, name, locale, is_super_admin)
         values ('builtin', $1, 'x@x.test', 'X', 'en', true)`,
        [userId],
      ),
      { code: '42501' },
    )
  })
})
