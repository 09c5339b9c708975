import { sql } from 'kysely'
import type { Bilingual } from '#domain/bilingual.ts'
import type { CalendarDate } from '#domain/calendar.ts'
import { DomainError } from '#domain/errors.ts'
import { picturesOf } from '#domain/media/media-queries.ts'
import type { Picture } from '#domain/media/picture.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { isUuid } from '#platform/ids.ts'
import type { CampaignStatus, CampaignTerms } from './campaign.ts'

/** Amounts are columns of the campaign's currency; what came or was promised in another one is not among them. */
export type CampaignRow = CampaignTerms & {
  slug: string
  name: Bilingual
  summary: Bilingual
  story: Bilingual
  impact: Bilingual
  destination: Bilingual
  currency: string
  goal: string | null
  licence_number: string
  administrative_percentage: string | null
  presets: string[]
  position: number
  closed_at: Date | null
  archived_at: Date | null
  version: number
  created_at: Date
  updated_at: Date
  time_zone: string
  gifts: { received: string; donors: number }
  pledged: string
  pictures: Picture[]
}

/** As many as a public page shows. */
const mostShown = 100

/** What the public sees: campaigns that take gifts or will, then those that are over, each in the tenant's order. */
export async function listPublicCampaigns(tx: TenantTx, today: CalendarDate): Promise<CampaignRow[]> {
  const rows = await selectCampaigns(tx)
    .where('c.archived_at', 'is', null)
    .where('c.status', '<>', 'draft')
    .orderBy(sql`c.status = 'closed' or coalesce(c.ends_on < ${today}::date, false)`)
    .orderBy('c.position')
    .orderBy('c.id', 'desc')
    .limit(mostShown)
    .execute()
  return rows as unknown as CampaignRow[]
}

/** The position behind a campaign in the tenant's own order. */
export type CampaignPosition = { position: number; id: string }

/** The team's campaigns of one status or all, in the tenant's order, after a position; archived ones never. */
export async function listCampaigns(
  tx: TenantTx,
  filter: { status?: CampaignStatus },
  page: { after?: CampaignPosition; limit: number },
): Promise<CampaignRow[]> {
  let query = selectCampaigns(tx).where('c.archived_at', 'is', null)
  if (filter.status) query = query.where('c.status', '=', filter.status)
  if (page.after)
    query = query.where(sql<boolean>`(c.position, c.id) > (${page.after.position}, ${page.after.id}::uuid)`)
  const rows = await query.orderBy('c.position').orderBy('c.id').limit(page.limit).execute()
  return rows as unknown as CampaignRow[]
}

/** One campaign by slug or id. Refuses campaign_not_found, also for an archived one and, to the public, a draft. */
export async function findCampaign(
  tx: TenantTx,
  slugOrId: string,
  options: { publicOnly?: boolean } = {},
): Promise<CampaignRow> {
  let query = selectCampaigns(tx)
    .where('c.archived_at', 'is', null)
    .where(isUuid(slugOrId) ? 'c.id' : 'c.slug', '=', slugOrId)
  if (options.publicOnly) query = query.where('c.status', '<>', 'draft')
  const row = await query.executeTakeFirst()
  if (!row) throw new DomainError('campaign_not_found')
  return row as unknown as CampaignRow
}

export async function findTimeZone(tx: TenantTx): Promise<string> {
  const row = await tx.selectFrom('tenants').select('time_zone').executeTakeFirst()
  if (!row) throw new DomainError('tenant_not_found')
  return row.time_zone
}

/** @NOTE The sums are subselects of the select list: Postgres works them out for the rows of the page alone. */
function selectCampaigns(tx: TenantTx) {
  return tx
    .selectFrom('campaigns as c')
    .innerJoin('tenants as t', 't.id', 'c.tenant_id')
    .selectAll('c')
    .select(['t.time_zone', sql<string[]>`c.presets::text[]`.as('presets')])
    .select([gifts.as('gifts'), pledged.as('pledged'), picturesOf('campaign', 'c').as('pictures')])
}

/** Answered by the covering index donations_by_campaign alone. */
const gifts = sql<unknown>`(
  select jsonb_build_object('received', coalesce(sum(d.amount), 0)::text, 'donors', count(*))
  from donations d
  where d.tenant_id = c.tenant_id and d.campaign_id = c.id and d.status in ('received', 'receipted')
    and d.currency = c.currency)`

/** What is promised and not given yet; answered by pledges_by_campaign alone. */
const pledged = sql<string>`(
  select coalesce(sum(p.amount - p.fulfilled_amount), 0)::text
  from pledges p
  where p.tenant_id = c.tenant_id and p.campaign_id = c.id and p.status in ('open', 'partly_fulfilled')
    and p.currency = c.currency)`
