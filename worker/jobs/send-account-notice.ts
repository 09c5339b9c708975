import { renderMail } from '#domain/notifications/render-mail.ts'
import { describeDevice } from '#domain/users/describe-device.ts'
import { findEventToTell } from '#domain/users/find-event-to-tell.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { MailRefused } from '#platform/mail/mailer.ts'
import type { WorkerParts } from '../parts.ts'

/** Tells somebody by mail what changed about their account. Of a person who is gone nobody is told. */
export async function sendAccountNotice(parts: WorkerParts, payload: unknown): Promise<void> {
  const { eventId } = payload as { eventId: string }
  const found = await inIdentity(parts.databases.identity, tx => findEventToTell(tx, eventId), { readOnly: true })
  if (!found) return
  const { type, at, email, name, locale } = found
  const known = describeDevice(found.user_agent)
  const device = [known?.browser, known?.os].filter(Boolean).join(', ') || null
  const mail = renderMail('account-notice', locale, { type, at, device, appUrl: parts.config.appOrigin })
  await parts.mailer.send({ id: eventId, to: { name, address: email }, ...mail }).catch(error => {
    if (!(error instanceof MailRefused)) throw error
    parts.log.warn({ eventId }, 'an account notice was refused by the mail server')
  })
}
