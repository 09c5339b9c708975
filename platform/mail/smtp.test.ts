import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import PostalMime from 'postal-mime'
import { type Test, test } from 'tap'
import { MailNotSent, MailRefused } from '#platform/mail/mailer.ts'
import { smtpMailer } from '#platform/mail/smtp.ts'

const message = {
  id: 'm1',
  to: { name: 'نورة', address: 'noura@example.com' },
  subject: 'Your order',
  html: '<p>Thank you</p>',
  text: 'Thank you',
}

test('a mail through a mail server', async t => {
  t.test('arrives whole, for the one it is for', async t => {
    const server = await mailServer(t)
    const { providerId } = await server.mailer.send(message)
    t.match(providerId, /250/)
    t.same(
      server.said.filter(line => /^(MAIL|RCPT)/.test(line)),
      ['MAIL FROM:<no-reply@sadu.example>', 'RCPT TO:<noura@example.com>'],
    )
    const mail = await PostalMime.parse(server.received[0]!)
    t.match(mail, { messageId: '<m1@sadu.example>', to: [message.to], subject: 'Your order', text: /Thank you/ })
  })

  t.test('is refused for ever when the recipient or the text is', async t => {
    const unknown = await mailServer(t, { RCPT: '550 <noura@example.com> unknown here' })
    await t.rejects(unknown.mailer.send(message), MailRefused)
    const unwanted = await mailServer(t, { END: '554 spam' })
    await t.rejects(unwanted.mailer.send(message), MailRefused)
  })

  t.test('is not sent, and may be tried again, when the server is busy, closed or away', async t => {
    const busy = await mailServer(t, { RCPT: '451 try later' })
    await t.rejects(busy.mailer.send(message), MailNotSent)
    const full = await mailServer(t, { END: '452 no space' })
    await t.rejects(full.mailer.send(message), MailNotSent)
    const closed = await mailServer(t, { HELLO: '554 no service' })
    await t.rejects(closed.mailer.send(message), MailNotSent)
    const nobody = smtpMailer({ url: 'smtp://127.0.0.1:9', from: 'no-reply@sadu.example' })
    t.teardown(nobody.close)
    await t.rejects(nobody.send(message), MailNotSent)
  })

  t.test('fails without repeating what the server said about a person', async t => {
    const server = await mailServer(t, { RCPT: '550 <noura@example.com> unknown here' })
    await server.mailer.send(message).catch((error: Error) => {
      t.equal(error.message, 'the mail server said 550')
      t.equal(error.cause, undefined)
    })
  })
})

type Answers = Partial<Record<'HELLO' | 'RCPT' | 'END', string>>

/** Speaks just enough SMTP on a port of its own to record what it is told. */
async function mailServer(t: Test, answers: Answers = {}) {
  const said: string[] = []
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    converse(socket, answers, { said, received })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const mailer = smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Sadu <no-reply@sadu.example>' })
  t.teardown(async () => {
    await mailer.close()
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { mailer, said, received }
}

function converse(socket: Socket, answers: Answers, heard: { said: string[]; received: string[] }) {
  let pending = ''
  let mail: string[] | null = null
  const say = (line: string) => socket.write(`${line}\r\n`)
  const take = (line: string) => {
    if (mail && line !== '.') return mail.push(line)
    if (mail) {
      heard.received.push(mail.join('\r\n'))
      mail = null
      return say(answers.END ?? '250 taken as 42')
    }
    heard.said.push(line)
    if (line === 'DATA') mail = []
    return say(mail ? '354 go on' : line.startsWith('RCPT') ? (answers.RCPT ?? '250 ok') : '250 ok')
  }
  socket.on('error', () => undefined)
  socket.on('data', chunk => {
    const lines = (pending + String(chunk)).split('\r\n')
    pending = lines.pop()!
    lines.forEach(take)
  })
  say(answers.HELLO ?? '220 here')
}
