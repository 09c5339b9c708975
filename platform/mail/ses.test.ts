import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { type Test, test } from 'tap'
import { MailNotSent, MailRefused } from '#platform/mail/mailer.ts'
import { sesMailer } from '#platform/mail/ses.ts'

const message = {
  id: 'm1',
  to: { name: 'نورة', address: 'noura@example.com' },
  subject: 'طلبك',
  html: '<p>شكراً</p>',
  text: 'شكراً',
}

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/'
const accepted = `<SendRawEmailResponse xmlns="${namespace}"><SendRawEmailResult><MessageId>0102-abc</MessageId></SendRawEmailResult></SendRawEmailResponse>`
const refusal = (code: string) =>
  `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>${code}</Code><Message>noura@example.com is not known</Message></Error><RequestId>r</RequestId></ErrorResponse>`

test('a mail through SES', async t => {
  t.test('goes out as the raw message, signed, for the one it is for', async t => {
    const endpoint = await sesEndpoint(t, { status: 200, body: accepted })
    t.same(await endpoint.mailer.send(message), { providerId: '0102-abc' })
    const { form, authorization } = endpoint.requests[0]!
    t.match(Object.fromEntries(form), {
      Action: 'SendRawEmail',
      Source: 'no-reply@sadu.example',
      'Destinations.member.1': 'noura@example.com',
      ConfigurationSetName: 'transactional',
    })
    t.match(authorization, /^AWS4-HMAC-SHA256 .*me-south-1\/ses/)
    const mail = await PostalMime.parse(Buffer.from(form.get('RawMessage.Data')!, 'base64'))
    t.match(mail, { messageId: '<m1@sadu.example>', subject: 'طلبك', to: [message.to], text: /شكراً/ })
  })

  t.test('is refused for ever when SES rejects the message', async t => {
    for (const code of ['MessageRejected', 'InvalidParameterValue']) {
      const endpoint = await sesEndpoint(t, { status: 400, body: refusal(code) })
      await t.rejects(endpoint.mailer.send(message), MailRefused, code)
    }
  })

  t.test('is not sent, tried once and may be tried again, when it is about us or SES', async t => {
    for (const [status, code] of [
      [400, 'Throttling'],
      [400, 'AccountSendingPausedException'],
      [403, 'AccessDenied'],
      [500, 'InternalFailure'],
    ] as const) {
      const endpoint = await sesEndpoint(t, { status, body: refusal(code) })
      await t.rejects(endpoint.mailer.send(message), MailNotSent, code)
      t.equal(endpoint.requests.length, 1)
    }
  })

  t.test('fails without repeating what SES said about a person', async t => {
    const endpoint = await sesEndpoint(t, { status: 400, body: refusal('MessageRejected') })
    await endpoint.mailer.send(message).catch((error: Error) => {
      t.equal(error.message, 'SES said MessageRejected')
      t.equal(error.cause, undefined)
    })
  })
})

/** Answers as SES does and records what it is sent. */
async function sesEndpoint(t: Test, answer: { status: number; body: string }) {
  const requests: { form: URLSearchParams; authorization: string }[] = []
  const server = createServer(async (request, reply) => {
    const form = new URLSearchParams(await text(request))
    requests.push({ form, authorization: request.headers.authorization ?? '' })
    reply.writeHead(answer.status, { 'content-type': 'text/xml' }).end(answer.body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const mailer = sesMailer({
    region: 'me-south-1',
    from: 'Sadu <no-reply@sadu.example>',
    configurationSet: 'transactional',
    client: {
      endpoint: `http://127.0.0.1:${port}`,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
  })
  t.teardown(async () => {
    await mailer.close()
    server.closeAllConnections()
    server.close()
  })
  return { mailer, requests }
}
