import type { SESClient, SESClientConfig } from '@aws-sdk/client-ses'
import { composeMail, parseSender } from '#platform/mail/compose.ts'
import { type Mailer, MailNotSent, MailRefused } from '#platform/mail/mailer.ts'

type Settings = {
  region: string
  from: string
  configurationSet?: string | undefined
  /** Of the client, where the environment's own are not meant: another endpoint, given credentials. */
  client?: SESClientConfig
}

/** Through Amazon SES as raw MIME, so that every way sends the same bytes. */
export function sesMailer({ region, from, configurationSet, client }: Settings): Mailer {
  const sender = parseSender(from)
  let ses: SESClient | undefined
  return {
    async send(message) {
      // The library is loaded by those who send through it: nobody else pays for it with memory.
      const { SESClient, SendRawEmailCommand } = await import('@aws-sdk/client-ses')
      // One try: the job that sends has its own patience.
      ses ??= new SESClient({ region, maxAttempts: 1, ...client })
      const { raw, envelope } = await composeMail(message, sender)
      const command = new SendRawEmailCommand({
        Source: envelope.from,
        Destinations: [envelope.to],
        RawMessage: { Data: raw },
        ConfigurationSetName: configurationSet,
      })
      const reply = await ses.send(command, { abortSignal: AbortSignal.timeout(20_000) }).catch((error: unknown) => {
        throw outcomeOf(error)
      })
      return { providerId: reply.MessageId ?? '' }
    },
    close: async () => ses?.destroy(),
  }
}

/** About this message: another try says the same. Everything else (throttled, paused, no right) is about us. */
const aboutTheMessage = new Set(['MessageRejected', 'InvalidParameterValue'])

function outcomeOf(error: unknown): Error {
  const name = error instanceof Error ? error.name : 'unknown'
  const said = `SES said ${name}`
  return aboutTheMessage.has(name) ? new MailRefused(said) : new MailNotSent(said)
}
