import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { test } from 'tap'
import { stoppedClock } from '#platform/clock.ts'
import { mailboxMailer } from '#platform/mail/mailbox.ts'
import type { MailMessage } from '#platform/mail/mailer.ts'

const message: MailMessage = {
  id: 'm1',
  to: { name: 'Noura', address: 'noura@example.com' },
  subject: 'Your order',
  html: '<p>Thank you</p>',
  text: 'Thank you',
}

test('the mailbox', async t => {
  const folder = join(t.testdir(), 'mail')
  const clock = stoppedClock('2026-11-20T10:00:00.123Z')
  const mailer = mailboxMailer({ folder, from: 'Sadu <no-reply@sadu.example>', clock })
  const mails = () => readdirSync(folder).filter(name => name.endsWith('.eml'))

  t.test('keeps a mail as one file that sorts by time', async t => {
    t.same(await mailer.send(message), { providerId: '<m1@sadu.example>' })
    t.same(mails(), ['20261120T100000123Z-m1.eml'])
    const mail = await PostalMime.parse(readFileSync(join(folder, mails()[0]!)))
    t.match(mail, { subject: 'Your order', to: [message.to], html: /<p>Thank you<\/p>/ })
  })

  t.test('has the same mail once, however often and from wherever it is sent', async t => {
    clock.advance(60_000)
    const another = mailboxMailer({ folder, from: 'Sadu <no-reply@sadu.example>', clock })
    await Promise.all([mailer.send(message), another.send(message), mailer.send(message)])
    t.same(mails(), ['20261120T100000123Z-m1.eml'])
    await Promise.all(Array.from({ length: 20 }, () => mailer.send({ ...message, id: 'm2' })))
    t.same(mails(), ['20261120T100000123Z-m1.eml', '20261120T100100123Z-m2.eml'])
  })

  t.test('leaves nothing unfinished behind', async t => {
    t.same(readdirSync(folder).sort(), ['.names', ...mails()].sort())
    t.same(readdirSync(join(folder, '.names')).sort(), ['m1', 'm2'])
  })
})
