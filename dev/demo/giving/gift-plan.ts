import type { NewOfficeDonation } from '#domain/donations/enter-donation.ts'
import type { DemoCampaign } from '../demo-tenant.ts'
import { customers } from '../people.ts'
import type { Random } from '../pictures/random.ts'
import type { DemoVisit } from './visit-plan.ts'

export type PlannedGift = Omit<NewOfficeDonation, 'campaignId' | 'donatedAt'> & {
  at: Date
  by: 'donor' | 'office'
  campaign: string | null
  visit: DemoVisit | null
  /** What came of it, and when. */
  moves: { to: 'received' | 'receipted' | 'voided' | 'cancelled'; at: Date }[]
}

const day = 86_400_000
const hour = 3_600_000
const purposes = ['general', 'general', 'sadaqah', 'sadaqah', 'zakat', 'project'] as const
const methods = ['knet', 'knet', 'bank_transfer', 'cash', 'cheque'] as const

/** The gifts of the seventy days before `now`, oldest first. */
export function planGifts(campaigns: DemoCampaign[], random: Random, visit: (at: Date) => DemoVisit | null, now: Date) {
  const gifts: PlannedGift[] = []
  for (let age = 70; age >= 0; age--) {
    const count = Math.floor(random.between(0, age < 15 ? 4 : 3))
    for (let n = 0; n < count; n++) gifts.push(planGift(campaigns, random, visit, momentOf(now, age, random), now))
  }
  return gifts
}

export function momentOf(now: Date, age: number, random: Random): Date {
  const moment = new Date(now.getTime() - age * day).setUTCHours(6) + random.between(0, 13) * hour
  return new Date(Math.min(moment, now.getTime() - random.between(0.2, 4) * hour))
}

function planGift(
  campaigns: DemoCampaign[],
  random: Random,
  visit: (at: Date) => DemoVisit | null,
  at: Date,
  now: Date,
): PlannedGift {
  const donor = random.pick(customers)
  const open = campaigns.filter(campaign => takesGifts(campaign, at, now))
  const campaign = random.next() < 0.75 ? random.pick(open) : null
  const by = random.next() < 0.25 ? 'office' : 'donor'
  const amount = { amount: random.pick(campaign?.presets ?? ['5.000', '10.000', '20.000', '50.000']), currency: 'KWD' }
  return {
    at,
    by,
    campaign: campaign?.slug ?? null,
    visit: by === 'donor' ? visit(at) : null,
    amount,
    purpose: random.pick(purposes),
    donor: { name: donor.name, phone: donor.phone, ...(donor.email && { email: donor.email }) },
    locale: donor.locale,
    hideName: random.next() < 0.2,
    receiptRequested: random.next() < 0.5,
    allowDuplicate: true,
    ...(random.next() < 0.12 && {
      tribute: { kind: 'in_memory' as const, name: donor.locale === 'ar' ? 'والدي' : 'My father' },
    }),
    ...(by === 'office' && { paymentMethod: random.pick(methods) }),
    moves: planMoves(by, at, now, random),
  }
}

function takesGifts({ status, startsInDays, endsInDays }: DemoCampaign, at: Date, now: Date): boolean {
  const age = (at.getTime() - now.getTime()) / day
  return status !== 'draft' && age > startsInDays + 1 && (endsInDays === null || age < endsInDays - 1)
}

/** Money comes within days; receipts follow; a few never come, and one receipt in twenty had to be written anew. */
function planMoves(by: PlannedGift['by'], at: Date, now: Date, random: Random): PlannedGift['moves'] {
  const after = (days: number) => new Date(at.getTime() + days * day)
  const moves: PlannedGift['moves'] = []
  if (by === 'donor') {
    if (random.next() < 0.07) moves.push({ to: 'cancelled', at: after(9) })
    else moves.push({ to: 'received', at: after(random.between(0.3, 4)) })
  }
  if (moves[0]?.to !== 'cancelled' && random.next() < 0.75) {
    moves.push({ to: 'receipted', at: after(random.between(4, 6)) })
    if (random.next() < 0.05) moves.push({ to: 'voided', at: after(7) }, { to: 'receipted', at: after(7.1) })
  }
  return moves.filter(move => move.at < now)
}
