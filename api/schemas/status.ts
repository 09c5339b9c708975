import { Type } from 'typebox'
import { Instalment } from './pledge.ts'
import { Bilingual, Closed, LocaleCode, Money, orNull, Timestamp } from './primitives.ts'
import { CalendarDate, text } from './texts.ts'

/** What the holder of a status link sees: enough to know where things stand, no address and no full contact. */
export const StatusPage = Closed({
  kind: Type.Enum(['order', 'donation', 'pledge']),
  number: Type.String(),
  status: Type.String(),
  tenant: Closed({ slug: Type.String(), name: Bilingual }),
  locale: LocaleCode,
  name: Type.String({ description: 'First name only' }),
  amount: Money,
  createdAt: Timestamp,
  campaign: orNull(Bilingual),
  items: Type.Array(Closed({ name: Bilingual, quantity: Type.Integer(), lineTotal: Money })),
  deliveryFee: orNull(Money),
  deliveryMethod: orNull(Type.Enum(['pickup', 'delivery'])),
  fulfilled: orNull(Money),
  instalments: Type.Array(Instalment),
  remindersStopped: orNull(Type.Boolean()),
  receipt: orNull(Closed({ number: Type.String(), status: Type.Enum(['issued', 'voided']) })),
  timeline: Type.Array(Closed({ type: Type.String(), at: Timestamp, reason: orNull(Type.String()) })),
  allowed: Closed({ cancel: Type.Boolean(), changeDate: Type.Boolean(), stopReminders: Type.Boolean() }),
  latestDate: orNull(CalendarDate),
  whatsAppText: Type.String(),
  expiresAt: Timestamp,
})

/** One of these; anything the link's record does not allow is status_change_not_allowed. */
export const StatusChange = Closed({
  status: Type.Optional(Type.Enum(['cancelled'])),
  reason: Type.Optional(text(300)),
  targetDate: Type.Optional(CalendarDate),
  reminders: Type.Optional(Type.Enum(['stopped', 'sent'])),
})
