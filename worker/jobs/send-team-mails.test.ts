import t from 'tap'
import { revokeInvitation } from '#domain/members/revoke-invitation.ts'
import { rehearsedMailer } from '#test/mailer.ts'
import { teamOf } from '#test/team.ts'
import { testWorker } from '#test/worker.ts'
import { testWorld } from '#test/world.ts'
import { sendMails } from './send-mails.ts'

t.test('mails of the team', async t => {
  const world = await testWorld(t)
  const { mailer, sent } = rehearsedMailer()
  const parts = testWorker(t, world.database, mailer)
  const { rose, sql, within } = world
  const first = async (...query: Parameters<typeof sql>) => (await sql(...query))[0]!
  const team = teamOf(world, rose)
  const scope = { tenantId: rose.id, actor: { kind: 'system' } } as const
  const send = async (type: string) => {
    const { id } = await first('select id from events where type = $1 order by id desc limit 1', [type])
    const before = sent.length
    await sendMails(parts, scope, { eventId: id, consumer: 'team-mail' })
    return sent.slice(before)
  }

  t.test('invite in the language of the invitation, with its link, once', async t => {
    const { token } = await team.invite({ email: 'maha@example.test', role: 'admin', locale: 'ar' })
    const [mail] = await send('member.invited')
    t.match(mail, { to: { address: 'maha@example.test' }, subject: 'دعوة إلى فريق روز' })
    t.match(mail!.html, '<html lang="ar" dir="rtl"')
    t.match(mail!.text, `http://app.localhost:3000/invitations/${token}`)
    t.match(mail!.text, 'Rose owner')
    t.same(await send('member.invited'), [], 'what was sent is not sent again')
    t.notMatch(
      JSON.stringify(await sql('select * from deliveries')),
      /maha|invitations/,
      'no address and no link is kept',
    )
  })

  t.test('invite nobody who was not to come any more', async t => {
    const { id } = await team.invite({ email: 'sara@example.test' })
    const owner = await team.idOf('owner')
    await within(rose, tx => revokeInvitation(tx, owner, id), 'owner')
    t.same(await send('member.invited'), [])
  })

  t.test('tell a member of a new role, and the owners of a new owner', async t => {
    await team.changeRole('owner', 'staff', 'viewer')
    const [changed, ...others] = await send('member.role_changed')
    t.match(changed, { to: { address: 'staff@rose.test' }, subject: 'Your role at Rose has changed' })
    t.match(changed!.text, 'You are now a viewer')
    t.same(others, [])
    await team.changeRole('owner', 'admin', 'owner')
    const told = await send('member.role_changed')
    t.same(
      told.map(mail => mail.to.address),
      ['admin@rose.test', 'owner@rose.test'],
    )
    t.match(told[1], { subject: /روز/ }, 'the owner reads Arabic')
    t.match(told[1]!.text, /Rose admin/)
  })

  t.test('tell somebody that they were removed', async t => {
    await team.remove('owner', 'staff')
    const [mail, ...others] = await send('member.removed')
    t.match(mail, { to: { address: 'staff@rose.test' }, subject: 'You are no longer on the team of Rose' })
    t.same(others, [])
  })
})
