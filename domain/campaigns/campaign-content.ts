import type { Bilingual } from '#domain/bilingual.ts'
import type { CalendarDate } from '#domain/calendar.ts'
import { searchText } from '#domain/lists/search-text.ts'
import { type Money, moneyFromColumn } from '#domain/money.ts'
import type { CampaignRow } from './campaign-queries.ts'

/** What the team writes of a campaign. */
export type CampaignContent = {
  name: Bilingual
  summary: Bilingual
  story: Bilingual
  impact: Bilingual
  destination: Bilingual
  goal: Money | null
  startsOn: CalendarDate
  /** The last day on which it takes gifts. */
  endsOn: CalendarDate | null
  licenceNumber: string
  /** As `7.50`. */
  administrativePercentage: string | null
  presets: Money[]
  smallestGift: Money | null
  largestGift: Money | null
  takesPledges: boolean
  position: number
}

const unsaid = { en: '', ar: '' }

/** What a new campaign has where nothing is said. */
export const emptyContent = {
  summary: unsaid,
  story: unsaid,
  impact: unsaid,
  destination: unsaid,
  goal: null,
  endsOn: null,
  licenceNumber: '',
  administrativePercentage: null,
  presets: [],
  smallestGift: null,
  largestGift: null,
  takesPledges: true,
  position: 0,
} satisfies Omit<CampaignContent, 'name' | 'startsOn'>

export function contentOf(row: CampaignRow): CampaignContent {
  const { name, summary, story, impact, destination, position } = row
  const money = (amount: string | null) => (amount === null ? null : moneyFromColumn(amount, row.currency))
  return {
    ...{ name, summary, story, impact, destination, position },
    goal: money(row.goal),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    licenceNumber: row.licence_number,
    administrativePercentage: row.administrative_percentage,
    presets: row.presets.map(preset => moneyFromColumn(preset, row.currency)),
    smallestGift: money(row.smallest_gift),
    largestGift: money(row.largest_gift),
    takesPledges: row.takes_pledges,
  }
}

export function columnsOf(content: CampaignContent) {
  const { name, summary } = content
  return {
    name: JSON.stringify(name),
    summary: JSON.stringify(summary),
    story: JSON.stringify(content.story),
    impact: JSON.stringify(content.impact),
    destination: JSON.stringify(content.destination),
    goal: content.goal?.amount ?? null,
    starts_on: content.startsOn,
    ends_on: content.endsOn,
    licence_number: content.licenceNumber.trim(),
    administrative_percentage: content.administrativePercentage,
    presets: content.presets.map(preset => preset.amount),
    smallest_gift: content.smallestGift?.amount ?? null,
    largest_gift: content.largestGift?.amount ?? null,
    takes_pledges: content.takesPledges,
    position: content.position,
    search_text: searchText(name.en, name.ar, summary.en, summary.ar),
  }
}
