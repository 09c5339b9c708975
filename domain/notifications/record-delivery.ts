import { sql } from 'kysely'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { OutgoingMail } from './outgoing-mail.ts'

export type DeliveryOutcome =
  | { status: 'sent'; providerId: string; cause?: undefined }
  | { status: 'refused' | 'failed'; cause: unknown; providerId?: undefined }

/** Writes how the latest try of a delivery ended; addresses and texts are not kept. */
export async function recordDelivery(tx: TenantTx, mail: OutgoingMail, outcome: DeliveryOutcome): Promise<void> {
  const settled = {
    status: outcome.status,
    provider_id: outcome.providerId ?? null,
    error: outcome.cause instanceof Error ? outcome.cause.name : null,
    settled_at: sql<Date>`now()`,
  }
  await tx
    .insertInto('deliveries')
    .values({
      id: mail.deliveryId,
      event_id: mail.eventId,
      channel: 'mail',
      template: mail.template,
      recipient_kind: mail.recipient.kind,
      recipient_id: mail.recipient.id,
      locale: mail.locale,
      ...settled,
    })
    .onConflict(conflict =>
      conflict.columns(['tenant_id', 'id']).doUpdateSet({ ...settled, attempts: sql`deliveries.attempts + 1` }),
    )
    .execute()
}
