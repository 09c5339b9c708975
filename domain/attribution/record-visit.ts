import { alongside, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import { channelOf } from './channel.ts'
import type { Touch } from './touch.ts'

export type NewVisit = {
  utm?: { source?: string; medium?: string; campaign?: string; content?: string; term?: string }
  referrer?: string
  landingPath: string
  previousVisitId?: string
  /** Only for seeding a past. */
  at?: Date
}

/** How long the first touch of a browser counts. */
const chainDays = 90

/**
 * Keeps a visit and returns its id. Its first touch is that of the visit before it in the same browser, when that one is
 * known and began within 90 days. Of a referrer and a path the query is dropped: it can name a person.
 */
export async function recordVisit(tx: TenantTx, input: NewVisit, now: Date): Promise<string> {
  const at = input.at ?? now
  const id = uuidv7(at.getTime())
  const touch = touchOf(input, at)
  const first = await findFirstTouch(tx, input.previousVisitId, at)
  const row = {
    id,
    source: touch.source,
    medium: touch.medium,
    campaign: touch.campaign,
    content: touch.content,
    term: touch.term,
    referrer: touch.referrer,
    landing_path: touch.landingPath,
    channel: channelOf(touch),
    first_visit_id: first?.visitId ?? null,
    first_touch: JSON.stringify(first?.touch ?? touch),
    visited_at: at,
  }
  alongside(tx, tx.insertInto('visits').values(row).execute())
  return id
}

function touchOf({ utm = {}, referrer, landingPath }: NewVisit, at: Date): Touch {
  return {
    source: written(utm.source),
    medium: written(utm.medium),
    campaign: written(utm.campaign),
    content: written(utm.content),
    term: written(utm.term),
    referrer: referrer ? withoutQuery(referrer) : null,
    landingPath: landingPath.replace(/[?#].*$/s, ''),
    at: at.toISOString(),
  }
}

const written = (text: string | undefined) => text?.trim() || null

function withoutQuery(referrer: string): string | null {
  if (!URL.canParse(referrer)) return null
  const { protocol, origin, pathname } = new URL(referrer)
  return protocol === 'https:' || protocol === 'http:' ? (origin + pathname).slice(0, 500) : null
}

async function findFirstTouch(tx: TenantTx, previousVisitId: string | undefined, at: Date) {
  if (!previousVisitId) return undefined
  const previous = await tx
    .selectFrom('visits')
    .select(['id', 'first_visit_id', 'first_touch'])
    .where('id', '=', previousVisitId)
    .executeTakeFirst()
  if (!previous) return undefined
  const touch = previous.first_touch as unknown as Touch
  const age = at.getTime() - Date.parse(touch.at)
  if (age > chainDays * 86_400_000) return undefined
  return { touch, visitId: previous.first_visit_id ?? previous.id }
}
