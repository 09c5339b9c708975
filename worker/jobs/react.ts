import type { ConversionKind } from '#domain/contacts/conversion-tables.ts'
import { linkContact } from '#domain/contacts/link-contact.ts'
import { findEvent } from '#domain/events.ts'
import { refreshStats } from '#domain/tenants/refresh-stats.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { JobRefused } from '#platform/jobs/runner.ts'
import { keepTenantStats } from '../consumers/keep-tenant-stats.ts'
import { linkContacts } from '../consumers/link-contacts.ts'

type Reaction = (tx: TenantTx, event: { type: string; subject_id: string }) => Promise<void>

const reactions: Record<string, Reaction> = {
  [keepTenantStats.name]: refreshStats,
  [linkContacts.name]: (tx, event) => linkContact(tx, event.type.split('.')[0] as ConversionKind, event.subject_id),
}

/** What a consumer changes in the tenant's own tables because of an event; each is harmless twice. */
export async function react(tx: TenantTx, payload: unknown): Promise<void> {
  const { consumer, eventId } = payload as { consumer: string; eventId: string }
  const reaction = reactions[consumer]
  if (!reaction) throw new JobRefused(`no such reaction: ${consumer}`)
  await reaction(tx, await findEvent(tx, eventId))
}
