import { Type } from 'typebox'
import { Closed, EntityId, LocaleCode, Money, orNull, Timestamp } from './primitives.ts'
import { line } from './texts.ts'

const row = {
  id: EntityId('contact'),
  name: Type.String(),
  phone: orNull(Type.String({ description: 'E.164' })),
  email: orNull(Type.String()),
  locale: LocaleCode,
  firstSeenAt: Timestamp,
  lastSeenAt: Timestamp,
  erased: Type.Boolean(),
}

export const ContactSummary = Closed(row)

export const ContactDetail = Closed({
  ...row,
  note: orNull(Type.String()),
  phones: Type.Array(Type.String()),
  emails: Type.Array(Type.String()),
  totals: Closed({
    orders: Closed({ count: Type.Integer(), total: Money }),
    donations: Closed({ count: Type.Integer(), total: Money }),
    pledges: Closed({ count: Type.Integer(), promised: Money, kept: Money }),
  }),
  merged: Type.Array(Closed({ id: EntityId('contact'), name: Type.String(), mergedAt: Timestamp }), {
    description: 'The contacts this one stands for; each merge can be undone.',
  }),
  suggestions: Type.Array(Closed({ id: EntityId('contact'), name: Type.String() }), {
    description: 'Others that share a number or an address with it.',
  }),
  history: Type.Array(
    Closed({
      kind: Type.Enum(['order', 'donation', 'pledge']),
      id: Type.String(),
      number: Type.String(),
      status: Type.String(),
      amount: Money,
      at: Timestamp,
    }),
    { description: 'Newest first, at most 200.' },
  ),
  version: Type.Integer(),
})

export const ContactChange = Closed({
  version: Type.Integer(),
  name: Type.Optional(line(120)),
  note: Type.Optional(orNull(Type.String({ maxLength: 2000 }))),
  locale: Type.Optional(LocaleCode),
})

/** `contactId` is merged into the contact of the path. */
export const NewMerge = Closed({ contactId: EntityId('contact') })

export const ErasureReply = Closed({
  contacts: Type.Integer(),
  orders: Type.Integer(),
  donations: Type.Integer(),
  pledges: Type.Integer(),
})
