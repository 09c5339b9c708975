// What the form of a pledge knows: its fields, what they need, and how they become the body of POST pledges.
import type { Locale } from '../locale.ts'
import { type Money, toMinor } from '../minor-units.ts'
import { isMoney } from './amount.ts'
import { addMonths, isDate } from './calendar.ts'
import { amountIn, donorFields, donorMistakes, donorOf, type FieldErrors, filled, type Giving } from './donor.ts'
import { type Part, partsOf } from './instalments.ts'

export const pledgeFields = [...donorFields, 'rhythm', 'instalments', 'date'] as const
export type PledgeField = (typeof pledgeFields)[number]
export type PledgeDraft = Record<PledgeField, string>
export type Rhythm = 'once' | 'week' | 'month'

export const mostInstalments = 60

/** Pledges reach into the future: tomorrow at the earliest, and no date is further than these months away. */
export const mostMonths = 60

export function pledgeMistakes(draft: PledgeDraft, giving: Giving, today: string): FieldErrors<PledgeField> {
  const errors: FieldErrors<PledgeField> = donorMistakes(draft, giving)
  if (!isDate(draft.date)) errors.date = 'date'
  else if (draft.date <= today) errors.date = 'dateEarly'
  else if (draft.date > addMonths(today, mostMonths)) errors.date = 'dateLate'
  if (draft.rhythm === 'once') return errors
  const count = instalmentsIn(draft)
  const amount = amountIn(draft, giving)
  if (count === undefined) errors.instalments = 'instalments'
  else if (isMoney(amount) && toMinor(amount.amount) < BigInt(count)) errors.amount = 'small'
  return errors
}

/** The dates and amounts a draft stands for, as far as it is filled in; one part for a single date. */
export function planOf(draft: PledgeDraft, giving: Giving): Part[] {
  const amount = amountIn(draft, giving)
  if (!isMoney(amount) || !isDate(draft.date)) return []
  if (draft.rhythm === 'once') return [{ position: 1, dueOn: draft.date, amount }]
  const instalments = instalmentsIn(draft)
  if (!instalments || toMinor(amount.amount) < BigInt(instalments)) return []
  return partsOf(amount, { every: everyIn(draft), instalments, firstDate: draft.date })
}

type Choice = { giving: Giving; locale: Locale; campaignId: string | undefined }

export function pledgeBody(draft: PledgeDraft, { giving, locale, campaignId }: Choice) {
  const schedule = { every: everyIn(draft), instalments: Number(draft.instalments), firstDate: draft.date }
  return {
    amount: amountIn(draft, giving) as Money,
    ...(draft.rhythm === 'once' ? { targetDate: draft.date } : { schedule }),
    ...(campaignId && { campaignId }),
    donor: donorOf(draft),
    hideName: draft.hideName === 'yes',
    ...filled({ note: draft.note }),
    locale,
  }
}

function instalmentsIn({ instalments }: PledgeDraft): number | undefined {
  const count = /^\d{1,2}$/.test(instalments) ? Number(instalments) : 0
  return count >= 2 && count <= mostInstalments ? count : undefined
}

function everyIn({ rhythm }: PledgeDraft): 'week' | 'month' {
  return rhythm === 'week' ? 'week' : 'month'
}
