import { invitationKey } from '#domain/members/invitation-token.ts'
import type { OutgoingMail } from '#domain/notifications/outgoing-mail.ts'
import { prepareMails } from '#domain/notifications/prepare-mails.ts'
import { type DeliveryOutcome, recordDelivery } from '#domain/notifications/record-delivery.ts'
import { renderMail } from '#domain/notifications/render-mail.ts'
import { inTenant, type TenantScope } from '#platform/db/tenancy.ts'
import { MailRefused } from '#platform/mail/mailer.ts'
import { mailsToTeam } from '../consumers/mails-to-team.ts'
import type { WorkerParts } from '../parts.ts'
import { attachReceipt } from './attach-receipt.ts'

/**
 * Sends the mails of one event to one audience: reads, sends outside any transaction, then records. What was sent before
 * is left out, so a retry repeats only what failed; a recipient refused for ever is recorded and not tried again.
 */
export async function sendMails(parts: WorkerParts, scope: TenantScope, payload: unknown): Promise<void> {
  const { consumer, eventId } = payload as { consumer: string; eventId: string }
  const { databases, config, statusLinks, clock } = parts
  const { shopOrigin, appOrigin } = config
  const audience = mailsToTeam.some(({ name }) => name === consumer) ? 'team' : 'shopper'
  const invitations = invitationKey(config.masterKey)
  const input = { eventId, audience, shopOrigin, appOrigin, statusLinks, invitations, now: clock.now() } as const
  const mails = await inTenant(databases.user, scope, tx => prepareMails(tx, input), { readOnly: true })
  const failures: unknown[] = []
  for (const mail of mails) {
    const outcome = await send(parts, scope, mail)
    await inTenant(databases.user, scope, tx => recordDelivery(tx, mail, outcome))
    if (outcome.status === 'failed') failures.push(outcome.cause)
  }
  if (failures.length > 0) throw failures[0]
}

async function send(parts: WorkerParts, scope: TenantScope, mail: OutgoingMail): Promise<DeliveryOutcome> {
  const { deliveryId: id, to, from, replyTo, headers } = mail
  try {
    const attachments = await attachReceipt(parts, scope, mail)
    const written = renderMail(mail.template, mail.locale, mail.values)
    const { providerId } = await parts.mailer.send({ id, to, from, replyTo, headers, attachments, ...written })
    return { status: 'sent', providerId }
  } catch (cause) {
    return { status: cause instanceof MailRefused ? 'refused' : 'failed', cause }
  }
}
