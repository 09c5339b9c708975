import { test } from 'tap'
import { teamOf, testInvitationKey } from '#test/team.ts'
import { testWorld } from '#test/world.ts'
import { hashOfInvitation } from './invitation-token.ts'
import { resendInvitation } from './resend-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'

test('an invitation', async t => {
  const world = await testWorld(t)
  const { rose, palm, within, sql } = world
  const first = async (...query: Parameters<typeof sql>) => (await sql(...query))[0]!
  const team = teamOf(world, rose)
  const ownerId = await team.idOf('owner')
  const later = () => sql(`update tenant_members set invite_sent_at = invite_sent_at - interval '2 minutes'`)
  const resend = (id: string) => within(rose, tx => resendInvitation(tx, ownerId, id, testInvitationKey), 'owner')
  const revoke = (id: string) => within(rose, tx => revokeInvitation(tx, ownerId, id), 'owner')

  t.test('is a member row with the hash of a link of 256 bits, open for seven days', async t => {
    const { id, token } = await team.invite({ email: ' Maha@Example.test ', locale: 'ar' })
    t.equal(Buffer.from(token, 'base64url').length, 32)
    const row = await first(
      'select *, (invite_expires_at - invite_sent_at)::text as life from tenant_members where id = $1',
      [id],
    )
    t.match(row, { status: 'invited', email: 'maha@example.test', user_id: null, locale: 'ar', life: '7 days' })
    t.same(row.invite_token_hash, hashOfInvitation(token))
    t.notMatch(JSON.stringify(row), token, 'nothing of it opens the link')
    t.match(await sql(`select type, data from events where subject_id = $1`, [id]), [
      { type: 'member.invited', data: { role: 'staff' } },
    ])
    t.match(await sql(`select action, after from audit_log where entity_id = $1`, [id]), [
      { action: 'member.invited', after: { status: 'invited', role: 'staff', email: 'maha@example.test' } },
    ])
  })

  t.test('is renewed by inviting again, and the link before is dead', async t => {
    await t.rejects(team.invite({}), { code: 'invitation_sent_recently' })
    await later()
    const before = await first(`select id, invite_token_hash from tenant_members where status = 'invited'`)
    const again = await team.invite({ email: 'MAHA@example.test', role: 'viewer' })
    t.equal(again.id, before.id)
    t.equal(again.role, 'viewer')
    t.not(hashOfInvitation(again.token).equals(before.invite_token_hash), true)
  })

  t.test('is sent again under a new link, five times a day at most', async t => {
    const { id } = await first(`select id from tenant_members where status = 'invited'`)
    await t.rejects(resend(id), { code: 'invitation_sent_recently' })
    const seeds = new Set<string>()
    for (let time = 3; time <= 5; time++) {
      await later()
      seeds.add(String((await resend(id)).invite_seed?.toString('hex')))
    }
    t.equal(seeds.size, 3)
    await later()
    await t.rejects(resend(id), { code: 'invitation_sent_too_often' })
    await sql(`update tenant_members set invite_sent_at = now() - interval '25 hours' where id = $1`, [id])
    t.equal((await resend(id)).invite_sends, 1)
  })

  t.test('is taken back once', async t => {
    const { id } = await team.invite({ email: 'sara@example.test' })
    await revoke(id)
    t.match(await sql('select status, invite_seed, invite_token_hash from tenant_members where id = $1', [id]), [
      { status: 'removed', invite_seed: null, invite_token_hash: null },
    ])
    await t.rejects(revoke(id), { code: 'invitation_not_found' })
    await t.rejects(resend(id), { code: 'invitation_not_found' })
    await t.rejects(revoke(ownerId), { code: 'invitation_not_found' })
    await t.rejects(revoke(await teamOf(world, palm).idOf('owner')), { code: 'invitation_not_found' })
  })

  t.test('brings back whoever was removed or revoked, as the same member', async t => {
    await later()
    const { id: revoked } = await first(`select id from tenant_members where email = 'sara@example.test'`)
    t.equal((await team.invite({ email: 'sara@example.test' })).id, revoked)
    const { id: former } = await first(`select id from tenant_members where email = 'former@rose.test'`)
    t.equal((await team.invite({ email: 'Former@rose.test' })).id, former)
  })

  t.test('is refused for somebody of the team', async t => {
    await t.rejects(team.invite({ email: 'Staff@Rose.test' }), { code: 'member_exists' })
    t.ok(await team.invite({ email: 'staff@palm.test' }), 'whoever is on another team may be on both')
  })

  t.test('is given by an owner to any role, by an admin to staff and viewers, by nobody else', async t => {
    t.ok(await team.invite({ email: 'o@example.test', role: 'owner' }))
    t.ok(await team.invite({ email: 'v@example.test', role: 'viewer' }, 'admin'))
    for (const role of ['owner', 'admin'] as const) {
      await t.rejects(team.invite({ email: 'x@example.test', role }, 'admin'), { code: 'not_allowed' })
    }
    await later()
    await t.rejects(team.invite({ email: 'o@example.test', role: 'staff' }, 'admin'), { code: 'not_allowed' })
    for (const by of ['staff', 'viewer'] as const) {
      await t.rejects(team.invite({ email: 'x@example.test', role: 'viewer' }, by), { code: 'not_allowed' })
    }
  })
})

test('invitations of a tenant', async t => {
  const world = await testWorld(t)
  const { rose, sql } = world
  const first = async (...query: Parameters<typeof sql>) => (await sql(...query))[0]!
  const team = teamOf(world, rose)
  const many = (count: number, name: string) =>
    Promise.allSettled(Array.from({ length: count }, (_, n) => team.invite({ email: `${name}${n}@example.test` })))
  const refusals = (results: PromiseSettledResult<unknown>[]) =>
    results.flatMap(result => (result.status === 'rejected' ? [result.reason.code] : []))

  t.test('go no further than the plan has room, also when they are sent at once', async t => {
    const results = await many(15, 'room')
    t.same(refusals(results), Array(4).fill('limit_reached'), '4 of the team and 11 invited are 15')
  })

  t.test('make room again when they expire', async t => {
    await sql(`update tenant_members set invite_expires_at = now() where status = 'invited'`)
    t.ok(await team.invite({ email: 'late@example.test' }))
  })

  t.test('of one address at the same moment are one', async t => {
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => team.invite({ email: 'same@example.test' })),
    )
    t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
    t.equal((await sql(`select from tenant_members where email = 'same@example.test'`)).length, 1)
  })

  t.test('are at most fifty a day, revoked ones included', async t => {
    const { sent } = await first(`select count(*)::int as sent from events where type = 'member.invited'`)
    await sql(
      `insert into events (tenant_id, type, subject_type, subject_id, actor_kind)
       select $1, 'member.invited', 'member', uuidv7(), 'system' from generate_series(1, $2)`,
      [rose.id, 50 - sent],
    )
    await t.rejects(team.invite({ email: 'more@example.test' }), { code: 'too_many_invitations' })
    t.ok(await teamOf(world, world.palm).invite({ email: 'more@example.test' }), 'another tenant’s are its own')
  })
})
