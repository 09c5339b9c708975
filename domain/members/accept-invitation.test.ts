import { test } from 'tap'
import { inTenant } from '#platform/db/tenancy.ts'
import { teamOf } from '#test/team.ts'
import { testWorld } from '#test/world.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { hashOfInvitation } from './invitation-token.ts'
import { revokeInvitation } from './revoke-invitation.ts'

test('accepting', async t => {
  const world = await testWorld(t)
  const { rose, palm, within, sql, databases } = world
  const first = async (...query: Parameters<typeof sql>) => (await sql(...query))[0]!
  const team = teamOf(world, rose)
  const { userId, email, name } = palm.people.staff
  const invited = { id: userId, email, name, locale: 'ar' as const }
  const stranger = {
    id: palm.people.viewer.userId,
    email: palm.people.viewer.email,
    name: 'Viewer',
    locale: 'en' as const,
  }
  const accept = (token: string, person: typeof invited | typeof stranger = invited) => {
    const scope = { tenantId: rose.id, actor: { kind: 'member', userId: person.id, name: person.name } } as const
    return inTenant(databases.user, scope, tx => acceptInvitation(tx, hashOfInvitation(token), person))
  }
  const later = () => sql(`update tenant_members set invite_sent_at = invite_sent_at - interval '2 minutes'`)

  t.test('is for the invited address alone', async t => {
    const { token } = await team.invite({ email: 'Staff@Palm.test', role: 'viewer' })
    await t.rejects(accept(token, stranger), { code: 'invitation_for_another', params: { email: 's•••@palm.test' } })
    await t.rejects(accept(`${token.slice(0, -1)}A`), { code: 'invitation_not_found' })
    t.same(await accept(token), { role: 'viewer' })
    const row = await first('select * from tenant_members where tenant_id = $1 and user_id = $2', [rose.id, userId])
    t.match(row, { status: 'active', role: 'viewer', display_name: name, locale: 'ar', invite_seed: null })
    t.ok(row.joined_at)
    t.match(await sql(`select type, actor_name from events where subject_id = $1 order by id`, [row.id]), [
      { type: 'member.invited' },
      { type: 'member.joined', actor_name: name },
    ])
  })

  t.test('a second time is the same for the person, and nothing for anybody else', async t => {
    const { hash } = await first(
      `select invite_token_hash as hash from tenant_members where tenant_id = $1 and user_id = $2`,
      [rose.id, userId],
    )
    const again = (person: typeof invited | typeof stranger) =>
      inTenant(databases.user, { tenantId: rose.id, actor: { kind: 'system' } }, tx =>
        acceptInvitation(tx, hash, person),
      )
    t.same(await again(invited), { role: 'viewer' })
    await t.rejects(again(stranger), { code: 'invitation_not_found' })
    t.equal((await sql(`select from events where type = 'member.joined'`)).length, 1)
  })

  t.test('is refused after it was removed, revoked or has expired, in the same words', async t => {
    await team.remove('owner', 'staff')
    await sql(
      `update tenant_members set status = 'removed', invite_token_hash = null where user_id = $1 and tenant_id = $2`,
      [userId, rose.id],
    )
    await later()
    const expired = await team.invite({ email })
    await sql('update tenant_members set invite_expires_at = now() where id = $1', [expired.id])
    await t.rejects(accept(expired.token), { code: 'invitation_not_found' })
    await later()
    const revoked = await team.invite({ email })
    const owner = await team.idOf('owner')
    await within(rose, tx => revokeInvitation(tx, owner, revoked.id), 'owner')
    await t.rejects(accept(revoked.token), { code: 'invitation_not_found' })
    await t.rejects(accept(expired.token), { code: 'invitation_not_found' }, 'the link before is dead')
  })

  t.test('and revoking at the same moment: one of them wins', async t => {
    const owner = await team.idOf('owner')
    for (let round = 0; round < 5; round++) {
      await sql(`update tenant_members set invite_sent_at = null where email = $1`, [email])
      await sql(`update tenant_members set status = 'removed' where email = $1 and tenant_id = $2`, [email, rose.id])
      const { id, token } = await team.invite({ email })
      const results = await Promise.allSettled([
        accept(token),
        within(rose, tx => revokeInvitation(tx, owner, id), 'owner'),
      ])
      t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
      const { status } = await first('select status from tenant_members where id = $1', [id])
      t.equal(status, results[0].status === 'fulfilled' ? 'active' : 'removed')
    }
  })

  t.test('by somebody who was here under another address leaves them one member', async t => {
    await sql(
      `update tenant_members set email = 'old@palm.test', status = 'removed' where email = $1 and tenant_id = $2`,
      [email, rose.id],
    )
    const { id, token } = await team.invite({ email })
    await accept(token)
    t.match(await sql('select id from tenant_members where tenant_id = $1 and user_id = $2', [rose.id, userId]), [
      { id },
    ])
    const other = await team.invite({ email: 'new@palm.test' })
    await t.rejects(accept(other.token, { ...invited, email: 'new@palm.test' }), { code: 'member_exists' })
  })
})
