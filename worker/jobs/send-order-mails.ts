import { type OrderMail, prepareOrderMails } from '#domain/notifications/order-mails.ts'
import { type DeliveryOutcome, recordDelivery } from '#domain/notifications/record-delivery.ts'
import { renderMail } from '#domain/notifications/render-mail.ts'
import { inTenant, type TenantScope } from '#platform/db/tenancy.ts'
import { MailRefused } from '#platform/mail/mailer.ts'
import { orderMailToTeam } from '../consumers/order-mail-to-team.ts'
import type { WorkerParts } from '../parts.ts'

/**
 * Sends the mails of one event to one audience: reads, sends outside any transaction, then records. What was sent before
 * is left out, so a retry repeats only what failed; a recipient refused for ever is recorded and not tried again.
 */
export async function sendOrderMails(parts: WorkerParts, scope: TenantScope, payload: unknown): Promise<void> {
  const { consumer, eventId } = payload as { consumer: string; eventId: string }
  const { shopOrigin, appOrigin } = parts.config
  const audience = consumer === orderMailToTeam.name ? 'team' : 'shopper'
  const mails = await inTenant(
    parts.databases.user,
    scope,
    tx => prepareOrderMails(tx, { eventId, audience, shopOrigin, appOrigin }),
    { readOnly: true },
  )
  const failures: unknown[] = []
  for (const mail of mails) {
    const outcome = await send(parts, mail)
    await inTenant(parts.databases.user, scope, tx => recordDelivery(tx, mail, outcome))
    if (outcome.status === 'failed') failures.push(outcome.cause)
  }
  if (failures.length > 0) throw failures[0]
}

async function send({ mailer }: WorkerParts, mail: OrderMail): Promise<DeliveryOutcome> {
  const { deliveryId: id, to, from, replyTo } = mail
  try {
    const { providerId } = await mailer.send({
      id,
      to,
      from,
      replyTo,
      ...renderMail(mail.template, mail.locale, mail.values),
    })
    return { status: 'sent', providerId }
  } catch (cause) {
    return { status: cause instanceof MailRefused ? 'refused' : 'failed', cause }
  }
}
