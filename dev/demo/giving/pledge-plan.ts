import { addDays, type CalendarDate, dateIn } from '#domain/calendar.ts'
import type { NewPledge } from '#domain/pledges/new-pledge.ts'
import { customers } from '../people.ts'

export type PlannedPledge = Omit<NewPledge, 'campaignId' | 'pledgedAt' | 'donor'> & {
  at: Date
  by: 'donor' | 'office'
  campaign: string | null
  donor: { name: string; phone: string; email?: string }
  payments: { amount: string; at: Date }[]
  end: { status: 'cancelled' | 'written_off'; reason: string; at: Date } | null
}

const day = 86_400_000

/** `agedDays`: pledged so long ago; `dueInDays`: of the first date, from today. */
type Story = {
  agedDays: number
  dueInDays: number
  amount: string
  every?: 'week' | 'month'
  instalments?: number
  campaign?: string
  paid?: [amount: string, agedDays: number][]
  end?: [status: 'cancelled' | 'written_off', reason: string, agedDays: number]
  office?: boolean
}

/** One of each state and age that the board shows, and some more where many are. */
const stories: Story[] = [
  { agedDays: 3, dueInDays: 21, amount: '60.000', campaign: 'winter-warmth' },
  { agedDays: 1, dueInDays: 9, amount: '25.000', campaign: 'school-bags' },
  { agedDays: 14, dueInDays: 0, amount: '45.000', campaign: 'winter-warmth' },
  { agedDays: 10, dueInDays: 2, amount: '120.000', every: 'month', instalments: 12, campaign: 'wells-of-taiz' },
  {
    agedDays: 100,
    dueInDays: -70,
    amount: '300.000',
    every: 'month',
    instalments: 6,
    campaign: 'wells-of-taiz',
    paid: [
      ['50.000', 69],
      ['50.000', 38],
    ],
  },
  {
    agedDays: 60,
    dueInDays: -49,
    amount: '100.000',
    every: 'week',
    instalments: 10,
    campaign: 'wells-of-taiz',
    paid: [
      ['10.000', 48],
      ['30.000', 40],
      ['25.000', 12],
    ],
    office: true,
  },
  { agedDays: 30, dueInDays: -5, amount: '30.000', campaign: 'winter-warmth' },
  { agedDays: 62, dueInDays: -12, amount: '75.000', campaign: 'wells-of-taiz', paid: [['20.000', 10]] },
  { agedDays: 80, dueInDays: -45, amount: '40.000', campaign: 'wells-of-taiz' },
  { agedDays: 110, dueInDays: -75, amount: '55.000', campaign: 'wells-of-taiz' },
  { agedDays: 140, dueInDays: -120, amount: '200.000', office: true },
  { agedDays: 90, dueInDays: -60, amount: '50.000', campaign: 'wells-of-taiz', paid: [['50.000', 58]] },
  {
    agedDays: 75,
    dueInDays: -60,
    amount: '90.000',
    every: 'month',
    instalments: 3,
    campaign: 'wells-of-taiz',
    paid: [
      ['30.000', 60],
      ['60.000', 28],
    ],
  },
  { agedDays: 40, dueInDays: -20, amount: '15.000', campaign: 'winter-warmth', paid: [['15.000', 20]], office: true },
  { agedDays: 50, dueInDays: -10, amount: '80.000', end: ['cancelled', 'The pledger asked us to.', 15] },
  {
    agedDays: 150,
    dueInDays: -130,
    amount: '100.000',
    paid: [['25.000', 128]],
    end: ['written_off', 'Not reached since August.', 20],
  },
]

export function planPledges(timeZone: string, now: Date): PlannedPledge[] {
  const today = dateIn(timeZone, now)
  return stories.map((story, index) => planPledge(story, customers[(index * 7) % customers.length]!, today, now))
}

function planPledge(story: Story, donor: (typeof customers)[number], today: CalendarDate, now: Date): PlannedPledge {
  const ago = (days: number) => new Date(now.getTime() - days * day - 3_600_000)
  const firstDate = addDays(today, story.dueInDays)
  const { every, instalments, end } = story
  return {
    at: ago(story.agedDays),
    by: story.office ? 'office' : 'donor',
    campaign: story.campaign ?? null,
    amount: { amount: story.amount, currency: 'KWD' },
    ...(every && instalments ? { schedule: { every, instalments, firstDate } } : { targetDate: firstDate }),
    donor: { name: donor.name, phone: donor.phone, ...(donor.email && { email: donor.email }) },
    locale: donor.locale,
    payments: (story.paid ?? []).map(([amount, agedDays]) => ({ amount, at: ago(agedDays) })),
    end: end ? { status: end[0], reason: end[1], at: ago(end[2]) } : null,
  }
}
