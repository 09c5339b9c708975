import { test } from 'tap'
import { createUser } from '#domain/users/create-user.ts'
import { identityTest } from '#test/identity.ts'
import { forgetEndedSessions } from './forget-ended-sessions.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'

const device = { userAgent: 'tap', address: '192.0.2.7', requestId: 'request-1' }

test('an event of a sign-in', async t => {
  const { door, sql } = await identityTest(t)
  const userId = await door.tx(tx =>
    createUser(tx, { email: 'a@example.test', password: 'between two palms', name: 'A', locale: 'ar' }),
  )
  const tenant = async (slug: string, status: string) => {
    const [{ id }] = await sql(
      `insert into tenants (slug, name, kind, country, currency, locales, default_locale, time_zone)
       values ($1, '{}', 'shop', 'KW', 'KWD', '{ar}', 'ar', 'Asia/Kuwait') returning id`,
      [slug],
    )
    await sql(
      `insert into tenant_members (tenant_id, user_id, email, display_name, locale, role, status)
       values ($1, $2, 'a@example.test', $3, 'ar', 'staff', $4)`,
      [id, userId, `A of ${slug}`, status],
    )
    return id
  }
  const [one, two, former] = [
    await tenant('one', 'active'),
    await tenant('two', 'active'),
    await tenant('former', 'removed'),
  ]

  t.test('is written for the person and for every tenant they work for', async t => {
    await door.tx(tx => recordSignInEvent(tx, { userId, type: 'signed_in', device }))
    t.match(await sql('select type, host(address) as address from sign_in_events'), [
      { type: 'signed_in', address: '192.0.2.7' },
    ])
    const rows = await sql('select *, host(address) as address from audit_log order by tenant_id')
    t.same(new Set(rows.map(row => row.tenant_id)), new Set([one, two]))
    t.notOk(rows.some(row => row.tenant_id === former))
    t.match(rows[0], {
      action: 'user.signed_in',
      entity_type: 'user',
      entity_id: userId,
      actor_kind: 'member',
      actor_user_id: userId,
      actor_name: 'A of one',
      address: '192.0.2.7',
      request_id: 'request-1',
    })
  })

  t.test('that anybody may have caused names no member as its actor', async t => {
    await sql('delete from audit_log')
    await door.tx(tx => recordSignInEvent(tx, { userId, type: 'sign_in_failed', device }))
    t.match(await sql('select * from audit_log'), [
      { action: 'user.sign_in_failed', actor_kind: 'public', actor_user_id: null, actor_name: null },
      {},
    ])
  })

  t.test('is told by mail when it changes how the account is protected, by ids only', async t => {
    await sql(`delete from jobs.job`)
    for (const type of ['signed_in', 'session_ended', 'totp_disabled'] as const) {
      await door.tx(tx => recordSignInEvent(tx, { userId, type, device }))
    }
    const jobs = await sql(`select data->'payload' as payload from jobs.job where name = 'mail'`)
    const [told] = await sql(`select id from sign_in_events where type = 'totp_disabled'`)
    t.same(jobs, [{ payload: { template: 'account-notice', eventId: told.id } }])
  })

  t.test('can be neither changed nor removed, but for its age', async t => {
    await t.rejects(
      door.tx(tx => tx.updateTable('sign_in_events').set({ type: 'signed_in' }).execute()),
      {
        code: '42501',
      },
    )
    await t.rejects(
      door.tx(tx => tx.deleteFrom('sign_in_events').execute()),
      { code: '42501' },
    )
    const before = await sql('select count(*)::int as count from sign_in_events')
    await sql(`insert into sign_in_events (user_id, type, at) values ($1, 'signed_in', now() - interval '401 days')`, [
      userId,
    ])
    await door.tx(forgetEndedSessions)
    t.same(await sql('select count(*)::int as count from sign_in_events'), before)
  })
})
