import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'

export type NewTrackedLink = {
  name: string
  path: string
  source: string
  medium: string
  campaign: string
  content?: string
  term?: string
}

export type TrackedLinkRow = {
  id: string
  name: string
  path: string
  source: string
  medium: string
  campaign: string
  content: string | null
  term: string | null
  created_at: Date
  visits: number
  conversions: number
}

/** Visits of one link that are counted exactly; more of them are "1,000 and more". */
const countedAtMost = 1000

/** Keeps a link of the team's posts, leaflets and QR codes, and returns its id. */
export async function createTrackedLink(tx: TenantTx, link: NewTrackedLink): Promise<string> {
  const id = uuidv7()
  await tx
    .insertInto('tracked_links')
    .values({ id, ...link })
    .execute()
  recordAudit(tx, { action: 'tracked_link.created', entity: { type: 'tracked_link', id }, after: { ...link } })
  return id
}

/** The links in use, newest first, each with the visits and conversions that carry its five UTM fields. */
export async function listTrackedLinks(tx: TenantTx, page: { before?: string; limit: number }) {
  const { tenantId } = scopeOf(tx)
  const { rows } = await sql<TrackedLinkRow>`
    select l.id, l.name, l.path, l.source, l.medium, l.campaign, l.content, l.term, l.created_at,
      counted.visits::int, counted.conversions::int
    from tracked_links l
    cross join lateral (
      select count(*) as visits, count(u.visit_id) as conversions
      from (
        select v.tenant_id, v.id from visits v
        where v.tenant_id = l.tenant_id and v.source = l.source and v.campaign = l.campaign and v.medium = l.medium
          and v.content is not distinct from l.content and v.term is not distinct from l.term
        limit ${countedAtMost}
      ) v
      left join utm_events u on u.tenant_id = v.tenant_id and u.visit_id = v.id
    ) counted
    where l.tenant_id = ${tenantId}::uuid and l.archived_at is null
      and (${page.before ?? null}::uuid is null or l.id < ${page.before ?? null}::uuid)
    order by l.id desc limit ${page.limit}`.execute(tx)
  return rows
}

/** One link in use. Refuses link_not_found. */
export async function findTrackedLink(tx: TenantTx, id: string) {
  const link = await tx
    .selectFrom('tracked_links')
    .selectAll()
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!link) throw new DomainError('link_not_found')
  return link
}

/** Takes a link out of the list; what came by it keeps its source. Refuses link_not_found. */
export async function archiveTrackedLink(tx: TenantTx, id: string, now: Date): Promise<void> {
  const link = await findTrackedLink(tx, id)
  await tx.updateTable('tracked_links').set({ archived_at: now }).where('id', '=', link.id).execute()
  const [before, after] = [{ archived: false }, { archived: true }]
  recordAudit(tx, { action: 'tracked_link.archived', entity: { type: 'tracked_link', id: link.id }, before, after })
}

/** The address to be shared, with its UTM fields. */
export function trackedUrl(
  origin: string,
  link: Pick<TrackedLinkRow, 'path' | 'source' | 'medium' | 'campaign' | 'content' | 'term'>,
): string {
  const url = new URL(link.path, origin)
  for (const field of ['source', 'medium', 'campaign', 'content', 'term'] as const) {
    if (link[field]) url.searchParams.set(`utm_${field}`, link[field])
  }
  return url.href
}
