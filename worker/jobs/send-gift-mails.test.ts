import t, { type Test } from 'tap'
import { changeDonationStatus } from '#domain/donations/change-donation-status.ts'
import { changePledge } from '#domain/pledges/change-pledge.ts'
import { recordPayment } from '#domain/pledges/record-payment.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { stoppedClock } from '#platform/clock.ts'
import { createDonationOf, createPledgeOf, receivedDonationOf } from '#test/factories.ts'
import { rehearsedMailer } from '#test/mailer.ts'
import { testWorker } from '#test/worker.ts'
import { testWorld } from '#test/world.ts'
import { sendMails } from './send-mails.ts'
import { tickAllPledges } from './tick-all-pledges.ts'

const donor = { name: 'Noura', phone: '+96522212346', email: 'noura@example.test' }
const pledgedAt = new Date('2026-11-20T09:00:00Z')

async function rehearsal(t: Test) {
  const world = await testWorld(t)
  const { mailer, sent } = rehearsedMailer()
  const clock = stoppedClock(pledgedAt)
  const parts = { ...testWorker(t, world.database, mailer), clock }
  const { rose } = world
  const scope = { tenantId: rose.id, actor: { kind: 'system' } } as const
  const eventOf = async (type: string, id: string) =>
    (await world.sql('select id from events where subject_id = $2 and type = $1 order by id desc', [type, id]))[0]!.id
  const send = async (type: string, id: string, consumer: string) => {
    const before = sent.length
    await sendMails(parts, scope, { eventId: await eventOf(type, id), consumer })
    return sent.slice(before)
  }
  const pledge = (given: Parameters<typeof createPledgeOf>[1] = {}) =>
    world.within(rose, tx => createPledgeOf(tx, { donor, locale: 'en', targetDate: '2026-12-10', ...given }, pledgedAt))
  const tick = async (at: string) => {
    clock.moveTo(at)
    await tickAllPledges(parts)
  }
  return { world, rose, parts, clock, sent, send, pledge, tick }
}

t.test('a note reaches the team, and never the address that somebody put into the form', async t => {
  const { world, rose, send } = await rehearsal(t)
  const note = 'Buy cheap watches at watches.example'
  const { id } = await world.within(rose, tx => createDonationOf(tx, { donor, locale: 'en', note }))
  const [toDonor] = await send('donation.created', id, 'donation-mail-to-donor')
  t.notMatch(toDonor!.text + toDonor!.html, /watches/)
  const [toTeam] = await send('donation.created', id, 'donation-mail-to-team')
  t.match(toTeam!.text, note)
})

t.test('a donor is told that a gift is noted, that it came, and gets its receipt', async t => {
  const { world, rose, send } = await rehearsal(t)
  const { id, number } = await world.within(rose, tx => createDonationOf(tx, { donor, locale: 'en' }))
  const [noted] = await send('donation.created', id, 'donation-mail-to-donor')
  t.match(noted, { to: { address: donor.email }, subject: `We have noted your gift ${number}`, headers: undefined })
  t.notMatch(noted!.text, /thank/i)
  t.match(noted!.text, /http:\/\/rose\.localhost:3000\/en\/status\/[\w-]+\.[\w-]+/)
  await world.within(rose, tx => changeDonationStatus(tx, id, { status: 'received' }, pledgedAt), 'staff')
  t.same(await send('donation.created', id, 'donation-mail-to-donor'), [], 'what was told is not told again')
  const [received] = await send('donation.received', id, 'donation-mail-to-donor')
  t.match(received!.text, 'Thank you, Noura')
  const { receipt_number: receipt } = await world.within(rose, tx => issueReceipt(tx, id, pledgedAt), 'staff')
  const [receipted] = await send('donation.receipted', id, 'donation-mail-to-donor')
  t.equal(receipted!.subject, `Your receipt ${receipt}`)
  const [paper] = receipted!.attachments ?? []
  t.match(paper, { name: `${receipt}.pdf`, contentType: 'application/pdf' })
  t.equal(paper!.content.subarray(0, 5).toString(), '%PDF-')
})

t.test('a gift that the office wrote down as received was never an intent', async t => {
  const { world, rose, send } = await rehearsal(t)
  const { id } = await world.within(rose, tx => receivedDonationOf(tx, { donor }), 'staff')
  t.same(await send('donation.created', id, 'donation-mail-to-donor'), [])
  t.same(await send('donation.created', id, 'donation-mail-to-team'), [])
  t.equal((await send('donation.received', id, 'donation-mail-to-donor')).length, 1)
})

t.test('the team is told of gifts and pledges from the storefront', async t => {
  const { world, rose, send, pledge } = await rehearsal(t)
  const gift = await world.within(rose, tx => createDonationOf(tx))
  const told = await send('donation.created', gift.id, 'donation-mail-to-team')
  t.same(told.map(mail => mail.to.address).sort(), [rose.people.admin.email, rose.people.owner.email].sort())
  const [first] = await send('pledge.created', await pledge(), 'pledge-mail-to-team')
  t.match(first!.text, 'http://app.localhost:3000/rose/pledges/PLG-00001')
})

t.test('a pledger is recalled with a way to stop it, by a click of the mail program too', async t => {
  const { send, pledge, tick } = await rehearsal(t)
  const id = await pledge()
  t.match(await send('pledge.created', id, 'pledge-mail-to-pledger'), [
    { subject: 'We have noted your pledge PLG-00001' },
  ])
  await tick('2026-12-07T07:00:00Z')
  const [mail] = await send('pledge.reminder_due', id, 'pledge-mail-to-pledger')
  t.equal(mail!.subject, 'Your pledge PLG-00001 is due on 10 December 2026')
  const page = /http:\/\/rose\.localhost:3000\/en\/status\/([\w-]+\.[\w-]+)\?stop=reminders/.exec(mail!.text)!
  t.same(mail!.headers, {
    'List-Unsubscribe': `<http://rose.localhost:3000/v1/unsubscribe/${page[1]}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
})

t.test('a reminder that waited says what holds when it is sent, or is not sent', async t => {
  const { world, rose, clock, send, pledge, tick } = await rehearsal(t)
  const late = await pledge()
  const given = await pledge()
  const stopped = await pledge()
  const moved = await pledge()
  await tick('2026-12-10T07:00:00Z')
  clock.moveTo('2026-12-12T07:00:00Z')
  const now = clock.now()
  t.match(await send('pledge.reminder_due', late, 'pledge-mail-to-pledger'), [
    { subject: /was due on 10 December 2026/ },
  ])
  await world.within(rose, tx => recordPayment(tx, given, { amount: { amount: '12', currency: 'KWD' } }, now), 'staff')
  await world.within(rose, tx => changePledge(tx, stopped, { reminders: 'stopped' }, now))
  await world.within(rose, tx => changePledge(tx, moved, { targetDate: '2027-01-10' }, now))
  for (const id of [given, stopped, moved]) t.same(await send('pledge.reminder_due', id, 'pledge-mail-to-pledger'), [])
  t.match(await send('pledge.fulfilled', given, 'pledge-mail-to-pledger'), [{ subject: /is fulfilled/ }])
})

t.test('the duty goes to every tenant that waits, but for a suspended one, and past one that fails', async t => {
  const { world, rose, parts, clock, pledge } = await rehearsal(t)
  const { palm } = world
  const own = await pledge()
  const other = await world.within(palm, tx => createPledgeOf(tx, { donor, targetDate: '2026-12-10' }, pledgedAt))
  const told = async () =>
    (await world.sql(`select subject_id as id from events where type = 'pledge.reminder_due'`)).map(row => row.id)
  clock.moveTo('2026-12-07T07:00:00Z')
  await world.sql('update tenants set is_active = false, suspended_at = now() where id = $1', [palm.id])
  await tickAllPledges(parts)
  t.same(await told(), [own])
  await world.sql('update tenants set is_active = true, suspended_at = null where id = $1', [palm.id])
  await world.sql(`update tenants set time_zone = 'Nowhere/At_All' where id = $1`, [rose.id])
  clock.moveTo('2026-12-10T07:00:00Z')
  await t.rejects(tickAllPledges(parts))
  t.same(await told(), [own, other])
})
