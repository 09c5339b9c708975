import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { dateIn } from '#domain/calendar.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { allowedMoves, type CampaignStatus } from './campaign.ts'
import { type CampaignContent, columnsOf, contentOf } from './campaign-content.ts'
import { type CampaignRow, findCampaign } from './campaign-queries.ts'
import { checkContent } from './check-content.ts'
import { refuseOver, refuseTakenSlug } from './create-campaign.ts'

/** `version`, when given, must be the one that was read: version_conflict otherwise. */
export type CampaignChange = Partial<CampaignContent> & { slug?: string; status?: CampaignStatus; version?: number }

/**
 * Changes what is named of a campaign, and nothing else; the status it has already is no move. Closing ends it before its
 * time; a closed one is opened again while its period runs. Refuses campaign_not_found, version_conflict,
 * campaign_slug_taken, currency_mismatch, status_change_not_allowed, and as invalid input what checkContent names and an
 * opening after its last day.
 */
export async function changeCampaign(
  tx: TenantTx,
  slugOrId: string,
  change: CampaignChange,
  now: Date,
): Promise<CampaignRow> {
  const before = await findCampaign(tx, slugOrId)
  const { version, slug, status, ...given } = change
  if (version !== undefined && version !== before.version) throw new DomainError('version_conflict')
  const content = checkContent({ ...contentOf(before), ...given }, before.currency)
  const to = status ?? before.status
  refuseMove(before, to)
  if (to === 'active' && to !== before.status) refuseOver(content, dateIn(before.time_zone, now))
  await write(tx, before, { slug: slug ?? before.slug, ...columnsOf(content), ...statusColumns(before, to, now) })
  const after = await findCampaign(tx, before.id)
  tell(tx, before, after)
  return after
}

/** Takes a campaign out of the lists, closed; gifts and pledges that name it keep it. Refuses campaign_not_found. */
export async function archiveCampaign(tx: TenantTx, slugOrId: string, now: Date): Promise<void> {
  const before = await findCampaign(tx, slugOrId)
  await write(tx, before, { ...statusColumns(before, 'closed', now), archived_at: now })
  const entity = { type: 'campaign', id: before.id }
  recordEvent(tx, { type: 'campaign.changed', subject: entity, data: { archived: true } })
  const [was, is] = [
    { status: before.status, archived: false },
    { status: 'closed', archived: true },
  ]
  recordAudit(tx, { action: 'campaign.archived', entity, before: was, after: is })
}

function refuseMove({ status: from }: CampaignRow, to: CampaignStatus) {
  const allowed = allowedMoves(from)
  if (from === to || allowed.includes(to)) return
  throw new DomainError('status_change_not_allowed', { from, to, allowed })
}

function statusColumns(before: CampaignRow, status: CampaignStatus, now: Date) {
  return { status, closed_at: status === 'closed' ? (before.closed_at ?? now) : null }
}

type Columns = Partial<ReturnType<typeof columnsOf>> &
  ReturnType<typeof statusColumns> & { slug?: string; archived_at?: Date }

/** Of two changes at once that read the same version, one is refused. */
async function write(tx: TenantTx, before: CampaignRow, columns: Columns) {
  const { numUpdatedRows } = await tx
    .updateTable('campaigns')
    .set({ ...columns, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
    .catch(refuseTakenSlug)
  if (numUpdatedRows === 0n) throw new DomainError('version_conflict')
}

function tell(tx: TenantTx, before: CampaignRow, after: CampaignRow) {
  const subject = { type: 'campaign', id: before.id }
  const isClosing = before.status !== 'closed' && after.status === 'closed'
  const type = isClosing ? 'campaign.closed' : 'campaign.changed'
  recordEvent(tx, { type, subject, data: { status: after.status } })
  recordAudit(tx, { action: type, entity: subject, before: factsOf(before), after: factsOf(after) })
}

/** All that a team can change of a campaign. */
function factsOf(campaign: CampaignRow) {
  const { slug, status } = campaign
  return { slug, status, ...contentOf(campaign) }
}
