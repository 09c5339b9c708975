import { createTransport } from 'nodemailer'
import { composeMail, parseSender } from '#platform/mail/compose.ts'
import { type Mailer, MailNotSent, MailRefused } from '#platform/mail/mailer.ts'

type Settings = { url: string; from: string }

/** Through a mail server; a few connections are kept open. */
export function smtpMailer({ url, from }: Settings): Mailer {
  const sender = parseSender(from)
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  return {
    async send(message) {
      const { raw, envelope, messageId } = await composeMail(message, sender)
      try {
        const { response } = await transport.sendMail({ raw, envelope, messageId })
        return { providerId: response }
      } catch (error) {
        throw outcomeOf(error)
      }
    },
    close: async () => transport.close(),
  }
}

/** 5xx to the recipient or the message is for ever; anything else may pass. The server's words name people: codes only. */
function outcomeOf(error: unknown): Error {
  const { code = 'unknown', responseCode = 0 } = error as { code?: string; responseCode?: number }
  const said = `the mail server said ${responseCode || code}`
  const permanent = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  return permanent ? new MailRefused(said) : new MailNotSent(said)
}
