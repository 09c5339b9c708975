import { join } from 'node:path'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { ConfigOf } from '#platform/config.ts'
import { mailboxMailer } from '#platform/mail/mailbox.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import { sesMailer } from '#platform/mail/ses.ts'
import { smtpMailer } from '#platform/mail/smtp.ts'

type MailConfig = Pick<
  ConfigOf<'worker'>,
  'mail' | 'mailFrom' | 'smtpUrl' | 'sesRegion' | 'sesConfigurationSet' | 'dataDir'
>

/** The way the configuration names. */
export function openMailer(config: MailConfig, clock: Clock = systemClock): Mailer {
  const from = config.mailFrom
  if (config.mail === 'ses') {
    return sesMailer({ region: config.sesRegion, from, configurationSet: config.sesConfigurationSet })
  }
  if (config.mail === 'smtp') return smtpMailer({ url: config.smtpUrl!, from })
  return mailboxMailer({ folder: join(config.dataDir, 'mail'), from, clock })
}
