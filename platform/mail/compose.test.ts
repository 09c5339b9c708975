import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { test } from 'tap'
import { composeMail, parseSender } from '#platform/mail/compose.ts'
import { type MailMessage, MailRefused } from '#platform/mail/mailer.ts'

const sender = { name: 'Sadu', address: 'no-reply@sadu.example' }
const message: MailMessage = {
  id: '019aa000-0000-7000-8000-0000000000aa',
  to: { name: 'نورة العلي', address: 'noura@example.com' },
  subject: 'تم استلام طلبك ORD-00001',
  html: '<p dir="rtl">شكراً لك</p>',
  text: 'شكراً لك',
}

test('a composed mail', async t => {
  const { raw, envelope, messageId } = await composeMail(message, sender)
  const mail = await PostalMime.parse(raw)

  t.test('carries its texts and addresses in any language', async t => {
    t.match(mail, {
      from: sender,
      to: [message.to],
      subject: message.subject,
      text: /^شكراً لك/,
      html: /dir="rtl"/,
    })
    t.same(envelope, { from: 'no-reply@sadu.example', to: 'noura@example.com' })
  })

  t.test('has the Message-ID of its id, so that a second copy can be recognised', async t => {
    t.equal(messageId, '<019aa000-0000-7000-8000-0000000000aa@sadu.example>')
    t.equal(mail.messageId, messageId)
    t.equal((await composeMail(message, sender)).messageId, messageId)
  })

  t.test('says that no person wrote it', async t => {
    t.equal(mail.headers.find(header => header.key === 'auto-submitted')?.value, 'auto-generated')
  })

  t.test('brings its attachments along, under a name of one line', async t => {
    const content = Buffer.from('%PDF-1.7 \u0000\xff', 'latin1')
    const attachments = [{ name: 'RCP-00001\r\nX-Evil: 1.pdf', contentType: 'application/pdf', content }]
    const [attached] = (await PostalMime.parse((await composeMail({ ...message, attachments }, sender)).raw))
      .attachments
    t.match(attached, { filename: 'RCP-00001 X-Evil: 1.pdf', mimeType: 'application/pdf', disposition: 'attachment' })
    t.ok(content.equals(Buffer.from(attached!.content as ArrayBuffer)))
  })

  t.test('keeps the address of one click in one header', async t => {
    const address = `<http://shop.example/v1/unsubscribe/${'A'.repeat(56)}.${'b'.repeat(27)}>`
    const headers = { 'List-Unsubscribe': address, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    const sent = await PostalMime.parse((await composeMail({ ...message, headers }, sender)).raw)
    const of = (key: string) => sent.headers.find(header => header.key === key)?.value
    t.equal(of('list-unsubscribe'), address)
    t.equal(of('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
  })

  t.test('is plain ASCII on the way', async t => {
    t.ok(raw.every(byte => byte < 0x80))
    t.ok(
      String(raw)
        .split('\r\n')
        .every(line => line.length <= 998),
    )
  })

  t.test('shows the name of the tenant and answers to it', async t => {
    const from = { name: 'زهور Bloom' }
    const replyTo = { name: 'Bloom', address: 'hello@bloom.test' }
    const parsed = await PostalMime.parse((await composeMail({ ...message, from, replyTo }, sender)).raw)
    t.match(parsed, { from: { name: 'زهور Bloom', address: 'no-reply@sadu.example' }, replyTo: [replyTo] })
  })
})

test('nothing a person writes becomes a header or an address', async t => {
  const plain = await headerNames(message)
  const hostile = [
    'Ali\r\nBcc: victim@example.com',
    'Ali\nX-Evil: 1',
    'Ali\r\n\r\n<script>',
    'Ali" <victim@example.com>, "x',
    'Ali\0\u2028Bcc: x@y.z',
    '=?utf-8?Q?=0D=0ABcc=3A_victim=40example.com?=',
    'a, b; c: d',
    `${'long '.repeat(400)}`,
  ]
  for (const text of hostile) {
    const attacked = { ...message, to: { ...message.to, name: text }, from: { name: text }, subject: text }
    t.same(await headerNames(attacked), plain, encodeURI(text.slice(0, 40)))
  }
  await fc.assert(
    fc.asyncProperty(
      fc.string({
        unit: fc.constantFrom('a', '\r', '\n', ':', '<', '>', '"', ',', '\\', '=', '?', '@', ' ', 'ع', '\0'),
      }),
      async text => {
        const attacked = { ...message, to: { ...message.to, name: text }, from: { name: text }, subject: text }
        const { raw } = await composeMail(attacked, sender)
        const mail = await PostalMime.parse(raw)
        const headers = mail.headers.map(header => header.key).filter(key => key !== 'subject')
        const to = mail.to ?? []
        return (
          headers.join() === plain.filter(key => key !== 'subject').join() &&
          to.length === 1 &&
          to[0]!.address === message.to.address &&
          mail.from?.address === sender.address
        )
      },
    ),
    { numRuns: 300 },
  )
})

test('an address that is not one is refused for ever', async t => {
  const wrong = [
    '',
    'noura',
    'noura@',
    '@x.y',
    'a@b@c',
    'a b@c.d',
    'a@b.c\r\nBcc: x@y.z',
    'a@b.c, x@y.z',
    '<a@b.c>',
    `${'a'.repeat(260)}@b.c`,
  ]
  for (const address of wrong) {
    await t.rejects(
      composeMail({ ...message, to: { name: 'x', address } }, sender),
      MailRefused,
      JSON.stringify(address),
    )
    await t.rejects(composeMail({ ...message, replyTo: { name: 'x', address } }, sender), MailRefused)
  }
})

test('what code passes wrongly is a mistake, not a mail', async t => {
  await t.rejects(composeMail({ ...message, id: 'a\r\nb' }, sender), TypeError)
  await t.rejects(composeMail({ ...message, headers: { 'X-A\r\nBcc': 'x' } }, sender), TypeError)
  await t.rejects(composeMail({ ...message, headers: { 'X-A': 'x\r\nBcc: y' } }, sender), TypeError)
})

test('the sender of the configuration is read with and without a name', async t => {
  t.same(parseSender('Sadu <no-reply@sadu.example>'), sender)
  t.same(parseSender('"Sadu" <no-reply@sadu.example>'), sender)
  t.same(parseSender('no-reply@sadu.example'), { name: '', address: 'no-reply@sadu.example' })
  t.throws(() => parseSender('Sadu'))
})

async function headerNames(mail: MailMessage): Promise<string[]> {
  const { raw } = await composeMail(mail, sender)
  return (await PostalMime.parse(raw)).headers.map(header => header.key)
}
