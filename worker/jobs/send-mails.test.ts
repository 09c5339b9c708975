import t, { type Test } from 'tap'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { MailNotSent, MailRefused } from '#platform/mail/mailer.ts'
import { placeOrderOf } from '#test/factories.ts'
import { rehearsedMailer } from '#test/mailer.ts'
import { testWorker } from '#test/worker.ts'
import { testWorld } from '#test/world.ts'
import { sendMails } from './send-mails.ts'

const shopper = { name: 'Maha', phone: '+96522212345', email: 'maha@example.test' }

async function rehearsal(t: Test, answer?: Parameters<typeof rehearsedMailer>[0]) {
  const world = await testWorld(t)
  const { mailer, sent } = rehearsedMailer(answer)
  const parts = testWorker(t, world.database, mailer)
  const { rose } = world
  const place = (locale: 'ar' | 'en') =>
    world.within(rose, tx => placeOrderOf(tx, rose.items.tulips, { customer: shopper, locale }))
  const lastEvent = async (orderId: string) => {
    const rows = await world.sql<{ id: string }>('select id from events where subject_id = $1 order by id desc', [
      orderId,
    ])
    return rows[0]!.id
  }
  const send = (eventId: string, consumer: string) =>
    sendMails(parts, { tenantId: rose.id, actor: { kind: 'system' } }, { eventId, consumer })
  const deliveries = () =>
    world.sql('select recipient_kind, status, attempts, error from deliveries order by recipient_kind')
  return { world, rose, sent, place, lastEvent, send, deliveries }
}

t.test('the shopper gets the mail in the language of the order', async t => {
  const { place, lastEvent, send, sent } = await rehearsal(t)
  for (const locale of ['ar', 'en'] as const) {
    const order = await place(locale)
    await send(await lastEvent(order.id), 'order-mail-to-shopper')
    const mail = sent.at(-1)!
    t.same(mail.to, { name: 'Maha', address: 'maha@example.test' })
    t.equal(mail.from?.name, locale === 'ar' ? 'روز' : 'Rose')
    t.match(mail.html, locale === 'ar' ? /dir="rtl"/ : /dir="ltr"/)
    t.match(mail.text, order.number)
  }
})

t.test('each status has its own mail, with the reason of a cancellation', async t => {
  const { world, rose, place, lastEvent, send, sent } = await rehearsal(t)
  const order = await place('en')
  await world.within(
    rose,
    tx => changeOrderStatus(tx, order.id, { status: 'cancelled', reason: 'Sold out today' }),
    'owner',
  )
  await send(await lastEvent(order.id), 'order-mail-to-shopper')
  t.match(sent.at(-1)!.text, /Sold out today/)
})

t.test('a suspended tenant writes to nobody', async t => {
  const { world, rose, place, lastEvent, send, sent, deliveries } = await rehearsal(t)
  const order = await place('en')
  await world.sql('update tenants set is_active = false, suspended_at = now() where id = $1', [rose.id])
  for (const consumer of ['order-mail-to-shopper', 'order-mail-to-team'])
    await send(await lastEvent(order.id), consumer)
  t.same(sent, [])
  t.same(await deliveries(), [])
})

t.test('owners and admins are told, staff and viewers are not', async t => {
  const { rose, place, lastEvent, send, sent } = await rehearsal(t)
  const order = await place('ar')
  await send(await lastEvent(order.id), 'order-mail-to-team')
  t.same(sent.map(mail => mail.to.address).sort(), [rose.people.admin.email, rose.people.owner.email].sort())
})

t.test('a shopper without an address gets none', async t => {
  const { world, rose, lastEvent, send, sent } = await rehearsal(t)
  const order = await world.within(rose, tx => placeOrderOf(tx, rose.items.tulips))
  await send(await lastEvent(order.id), 'order-mail-to-shopper')
  t.equal(sent.length, 0)
})

t.test('the same job twice is one mail', async t => {
  const { place, lastEvent, send, sent, deliveries } = await rehearsal(t)
  const eventId = await lastEvent((await place('ar')).id)
  await send(eventId, 'order-mail-to-shopper')
  await send(eventId, 'order-mail-to-shopper')
  t.equal(sent.length, 1)
  t.same(await deliveries(), [{ recipient_kind: 'shopper', status: 'sent', attempts: 1, error: null }])
})

t.test('a retry repeats only what failed, under the same message id', async t => {
  let away = true
  const ids: string[] = []
  const { rose, place, lastEvent, send, sent, deliveries } = await rehearsal(t, async ({ id, to }) => {
    if (to.address !== rose.people.admin.email) return
    ids.push(id)
    if (away) throw new MailNotSent('busy')
  })
  const eventId = await lastEvent((await place('ar')).id)
  await t.rejects(send(eventId, 'order-mail-to-team'), MailNotSent)
  away = false
  await send(eventId, 'order-mail-to-team')
  t.equal(sent.length, 2)
  t.equal(ids.length, 2)
  t.equal(ids[0], ids[1])
  t.same((await deliveries()).map(row => [row.status, row.attempts]).sort(), [
    ['sent', 1],
    ['sent', 2],
  ])
})

t.test('an address refused for ever is recorded and not tried again', async t => {
  const { place, lastEvent, send, deliveries } = await rehearsal(t, async () => {
    throw new MailRefused('no such mailbox')
  })
  const eventId = await lastEvent((await place('ar')).id)
  await send(eventId, 'order-mail-to-shopper')
  await send(eventId, 'order-mail-to-shopper')
  t.same(await deliveries(), [{ recipient_kind: 'shopper', status: 'refused', attempts: 1, error: 'MailRefused' }])
})

t.test('another tenant’s event is not found', async t => {
  const { world, place, lastEvent, send } = await rehearsal(t)
  const eventId = await lastEvent((await place('ar')).id)
  const palm = { tenantId: world.palm.id, actor: { kind: 'system' } as const }
  const { mailer, sent } = rehearsedMailer()
  const parts = testWorker(t, world.database, mailer)
  await t.rejects(sendMails(parts, palm, { eventId, consumer: 'order-mail-to-shopper' }))
  t.equal(sent.length, 0)
  await send(eventId, 'order-mail-to-shopper')
})
