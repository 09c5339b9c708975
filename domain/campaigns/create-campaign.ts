import { recordAudit } from '#domain/audit/record-audit.ts'
import { dateIn } from '#domain/calendar.ts'
import { DomainError, InvalidInput } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { sqlState } from '#platform/db/database-errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import { isOver, slugFrom } from './campaign.ts'
import { type CampaignContent, columnsOf, emptyContent } from './campaign-content.ts'
import { checkContent } from './check-content.ts'

export type NewCampaign = Pick<CampaignContent, 'name' | 'startsOn'> &
  Partial<CampaignContent> & { slug?: string; status?: 'draft' | 'active' }

/**
 * Adds a campaign, a draft unless it is said to be active. Its currency is the tenant's. Refuses campaign_slug_taken,
 * currency_mismatch, and as invalid input what checkContent names and an active one whose last day is over. Returns its id.
 */
export async function createCampaign(tx: TenantTx, input: NewCampaign, now: Date): Promise<string> {
  const { slug: wanted, status = 'draft', ...given } = input
  const { currency, time_zone } = await findStorefront(tx)
  const content = checkContent({ ...emptyContent, ...given }, currency)
  if (status === 'active') refuseOver(content, dateIn(time_zone, now))
  const id = uuidv7()
  const slug = wanted ?? (await freeSlug(tx, slugFrom(content.name, id), id))
  await tx
    .insertInto('campaigns')
    .values({ id, slug, status, currency, ...columnsOf(content) })
    .execute()
    .catch(refuseTakenSlug)
  recordEvent(tx, { type: 'campaign.created', subject: { type: 'campaign', id }, data: { status, goal: content.goal } })
  const after = { slug, status, ...content }
  recordAudit(tx, { action: 'campaign.created', entity: { type: 'campaign', id }, after })
  return id
}

/** A campaign whose last day is over cannot be opened: it would take nothing. */
export function refuseOver({ endsOn }: Pick<CampaignContent, 'endsOn'>, today: string) {
  if (!isOver(endsOn, today)) return
  throw new InvalidInput([{ path: '/endsOn', code: 'date_past', message: 'its last day is over' }])
}

export function refuseTakenSlug(error: unknown): never {
  throw sqlState(error) === '23505' ? new DomainError('campaign_slug_taken') : error
}

/** A slug made from a name that another campaign has too gets the tail of the id behind it. */
async function freeSlug(tx: TenantTx, slug: string, id: string): Promise<string> {
  const taken = await tx
    .selectFrom('campaigns')
    .select('id')
    .where('slug', '=', slug)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  return taken ? `${slug}-${id.slice(-6)}` : slug
}
