import { test } from 'tap'
import { permissionsOf } from '#domain/members/permissions.ts'
import { identityApi, password } from '#test/identity-api.ts'
import { testPassword } from '#test/people.ts'
import { makeTenant, tenantPlans } from '#test/tenants.ts'

test('what a person is told about themselves', async t => {
  const { app, parts, post, sql } = await identityApi(t)
  const rose = await makeTenant(parts.databases as never, tenantPlans.rose)
  await makeTenant(parts.databases as never, tenantPlans.palm)
  const meOf = async (email: string, secret: string) => {
    const { accessToken } = (await post('/v1/auth/login', { email, password: secret })).json()
    return app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${accessToken}` } })
  }

  t.test('names the tenants they belong to, and no other', async t => {
    const answer = await meOf(rose.people.staff.email, testPassword)
    t.equal(answer.headers['cache-control'], 'no-store')
    t.same(answer.json(), {
      user: {
        id: rose.people.staff.userId,
        email: 'staff@rose.test',
        name: 'Rose staff',
        locale: 'en',
        superAdmin: false,
      },
      memberships: [
        {
          tenantId: rose.id,
          slug: 'rose',
          name: { en: 'Rose', ar: 'روز' },
          kind: 'shop',
          role: 'staff',
          permissions: permissionsOf('staff'),
          isActive: true,
          deletionAt: null,
          logo: null,
          accent: '#8a2846',
        },
      ],
    })
  })

  t.test('names none for somebody who belongs to none, or was removed', async t => {
    t.same((await meOf('maha@example.test', password)).json().memberships, [])
    await sql(`update tenant_members set status = 'removed' where user_id = $1`, [rose.people.viewer.userId])
    t.same((await meOf(rose.people.viewer.email, testPassword)).json().memberships, [])
  })
})
