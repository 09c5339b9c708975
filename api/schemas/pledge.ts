import { Type } from 'typebox'
import {
  AttributionReply,
  Channel,
  conversionFilters,
  Donor,
  DonorReply,
  Happening,
  submissionFields,
} from './conversion.ts'
import { PaymentMethod } from './donation.ts'
import { Bilingual, Closed, EntityId, LocaleCode, Money, orNull, Timestamp } from './primitives.ts'
import { CalendarDate, text } from './texts.ts'

export const PledgeStatus = Type.Enum(['open', 'partly_fulfilled', 'fulfilled', 'cancelled', 'written_off'])
/** Computed from dates in the tenant's zone; null once nothing is expected any more. */
export const Timeliness = Type.Enum(['upcoming', 'due', 'overdue'])
const HumanNumber = Type.String({ examples: ['PLG-00001'] })

const promise = {
  amount: Money,
  targetDate: Type.Optional(CalendarDate),
  schedule: Type.Optional(
    Closed(
      {
        every: Type.Enum(['week', 'month']),
        instalments: Type.Integer({ minimum: 2, maximum: 60 }),
        firstDate: CalendarDate,
      },
      {
        description:
          'Equal parts; what cannot be divided evenly is in the first ones, so that the parts are the whole.',
      },
    ),
  ),
  campaignId: Type.Optional(EntityId('campaign')),
  donor: Donor,
  hideName: Type.Optional(Type.Boolean({ default: false })),
  note: Type.Optional(Type.String({ maxLength: 1000 })),
}

/** Either `targetDate` or `schedule`; both or none is `pledge_dates_unclear`. A phone number or e-mail address is needed. */
const example = {
  amount: { amount: '120.000', currency: 'KWD' },
  targetDate: '2031-06-30',
  donor: { name: 'Sara', phone: '+96550001234' },
}

export const NewPledge = Closed({ ...promise, ...submissionFields }, { examples: [example] })

export const NewOfficePledge = Closed({ ...promise, locale: Type.Optional(LocaleCode) }, { examples: [example] })

export const Instalment = Closed({
  position: Type.Integer(),
  dueOn: CalendarDate,
  amount: Money,
  settled: Money,
  timeliness: orNull(Timeliness),
})

export const CreatedPledge = Closed({
  id: EntityId('pledge'),
  number: HumanNumber,
  status: PledgeStatus,
  amount: Money,
  instalments: Type.Array(Instalment),
  statusUrl: Type.String({ description: 'The pledger’s own page, signed and expiring' }),
  pledgedAt: Timestamp,
})

const row = {
  id: EntityId('pledge'),
  number: HumanNumber,
  status: PledgeStatus,
  timeliness: orNull(Timeliness),
  daysOverdue: Type.Integer({ description: '0 unless overdue' }),
  amount: Money,
  fulfilled: Money,
  nextDueOn: orNull(CalendarDate),
  nextAmount: orNull(Money),
  donor: DonorReply,
  campaign: orNull(Closed({ id: EntityId('campaign'), slug: Type.String(), name: Bilingual })),
  channel: Channel,
  source: Type.String(),
  pledgedAt: Timestamp,
}

export const PledgeSummary = Closed(row)

export const PledgeDetail = Closed({
  ...row,
  hideName: Type.Boolean(),
  note: orNull(Type.String()),
  locale: LocaleCode,
  every: orNull(Type.Enum(['week', 'month'])),
  instalments: Type.Array(Instalment),
  payments: Type.Array(
    Closed({ donationNumber: Type.String(), position: Type.Integer(), amount: Money, paidAt: Timestamp }),
    { description: 'Which gift settled what, oldest first.' },
  ),
  reminders: Closed({ stopped: Type.Boolean() }),
  contactId: orNull(EntityId('contact')),
  attribution: AttributionReply,
  statusUrl: orNull(Type.String({ description: 'The pledger’s own page; null for who may not change the pledge' })),
  allowedStatuses: Type.Array(PledgeStatus),
  timeline: Type.Array(Happening, { description: 'Oldest first.' }),
})

/**
 * One of: cancel or write off (`status`, the latter with a `reason`), move the next open date (`targetDate`: the rest of the
 * schedule moves along by as many days), stop the reminders or send them again.
 */
export const PledgeChange = Closed(
  {
    status: Type.Optional(Type.Enum(['cancelled', 'written_off'])),
    reason: Type.Optional(text(500)),
    targetDate: Type.Optional(CalendarDate),
    reminders: Type.Optional(Type.Enum(['stopped', 'sent'])),
  },
  { examples: [{ reminders: 'stopped' }] },
)

/** Records a gift for the pledge: a received donation that settles its instalments oldest first. */
export const NewPledgePayment = Closed({
  amount: Money,
  receivedOn: Type.Optional(CalendarDate),
  paymentMethod: Type.Optional(PaymentMethod),
  paymentReference: Type.Optional(Type.String({ maxLength: 120 })),
  receiptRequested: Type.Optional(Type.Boolean()),
  allowSurplus: Type.Optional(
    Type.Boolean({
      default: false,
      description: 'Takes more than is outstanding (else `pledge_overpaid`): the rest is simply part of the gift',
    }),
  ),
})

/** Each is done or refused alone; a write-off needs a reason. */
export const BulkPledgeStatus = Closed({
  numbers: Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 200, uniqueItems: true }),
  status: Type.Enum(['cancelled', 'written_off']),
  reason: Type.Optional(text(500)),
})

export const pledgeFilters = {
  ...conversionFilters,
  status: Type.Optional(PledgeStatus),
  timeliness: Type.Optional(Timeliness),
  campaignId: Type.Optional(EntityId('campaign')),
  age: Type.Optional(
    Type.Enum(['upcoming', 'due', 'overdue1To30', 'overdue31To60', 'overdue61To90', 'overdueOver90'], {
      description: 'A bucket of the board: pledges that still owe a part of this age',
    }),
  ),
}

const Bucket = Closed({ pledges: Type.Integer(), outstanding: Money })

/** The team's board: what is expected and what is late, in days past the date. */
export const PledgeBoard = Closed({
  buckets: Closed({
    upcoming: Bucket,
    due: Bucket,
    overdue1To30: Bucket,
    overdue31To60: Bucket,
    overdue61To90: Bucket,
    overdueOver90: Bucket,
  }),
  kept: Closed({
    overall: Closed({ promised: Money, kept: Money, rate: orNull(Type.Number({ description: '0 to 1' })) }),
    byCampaign: Type.Array(
      Closed({ campaign: orNull(Bilingual), promised: Money, kept: Money, rate: orNull(Type.Number()) }),
    ),
    bySource: Type.Array(Closed({ source: Type.String(), promised: Money, kept: Money, rate: orNull(Type.Number()) })),
  }),
})
