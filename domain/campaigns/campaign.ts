import { normaliseText } from '#domain/arabic.ts'
import type { Bilingual } from '#domain/bilingual.ts'
import type { CalendarDate } from '#domain/calendar.ts'

export type CampaignStatus = 'draft' | 'active' | 'closed'

/** What decides whether a gift may name a campaign; the limits are columns of the campaign's currency. */
export type CampaignTerms = {
  id: string
  status: CampaignStatus
  starts_on: CalendarDate
  ends_on: CalendarDate | null
  smallest_gift: string | null
  largest_gift: string | null
  takes_pledges: boolean
}

const moves: Record<CampaignStatus, readonly CampaignStatus[]> = {
  draft: ['active'],
  active: ['closed'],
  closed: ['active'],
}

/** The moves a campaign can make; anything else is status_change_not_allowed. */
export function allowedMoves(from: CampaignStatus): readonly CampaignStatus[] {
  return moves[from]
}

type Period = Pick<CampaignTerms, 'status' | 'starts_on' | 'ends_on'>

/**
 * Whether a campaign takes gifts on a day of its tenant's zone: from its first day to the end of its last one, whether or
 * not the worker has closed it yet.
 */
export function takesGifts({ status, starts_on, ends_on }: Period, today: CalendarDate): boolean {
  return status === 'active' && starts_on <= today && !isOver(ends_on, today)
}

export function isOver(endsOn: CalendarDate | null, today: CalendarDate): boolean {
  return endsOn !== null && endsOn < today
}

/** A slug from an English name; from the id's tail when the name has no Latin letter. */
export function slugFrom(name: Bilingual, id: string): string {
  const slug = normaliseText(name.en)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return slug.length >= 2 ? slug : `campaign-${id.slice(-8)}`
}
