import type { Mailer, MailMessage } from '#platform/mail/mailer.ts'

/** The outside world's mail server, which does what it is told and remembers what it was given. */
export function rehearsedMailer(answer: (message: MailMessage) => Promise<void> = async () => undefined) {
  const sent: MailMessage[] = []
  const mailer: Mailer = {
    async send(message) {
      await answer(message)
      sent.push(message)
      return { providerId: `given-${sent.length}` }
    },
    close: async () => undefined,
  }
  return { mailer, sent }
}
