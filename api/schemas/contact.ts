import { type Static, Type } from 'typebox'
import type { ContactPage } from '#domain/contacts/contact-page.ts'
import type { ContactRow } from '#domain/contacts/contact-queries.ts'
import { moneyFromColumn } from '#domain/money.ts'
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

export const ErasureReply = Closed({
  contacts: Type.Integer(),
  orders: Type.Integer(),
  donations: Type.Integer(),
  pledges: Type.Integer(),
})

export function contactSummaryReply(row: ContactRow): Static<typeof ContactSummary> {
  return {
    id: row.id,
    name: row.name,
    phone: row.phone,
    email: row.email,
    locale: row.locale,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    erased: row.erased_at !== null,
  }
}

export function contactDetailReply(page: ContactPage): Static<typeof ContactDetail> {
  const { contact, currency, totals } = page
  const sum = (amount: string) => moneyFromColumn(amount, currency)
  return {
    ...contactSummaryReply(contact),
    note: contact.note,
    phones: page.points.filter(point => point.kind === 'phone').map(point => point.value),
    emails: page.points.filter(point => point.kind === 'email').map(point => point.value),
    totals: {
      orders: { count: totals.order.count, total: sum(totals.order.total) },
      donations: { count: totals.donation.count, total: sum(totals.donation.total) },
      pledges: { count: totals.pledge.count, promised: sum(totals.pledge.total), kept: sum(totals.pledge.kept) },
    },
    merged: page.merged.map(({ id, name, merged_at }) => ({ id, name, mergedAt: merged_at!.toISOString() })),
    suggestions: page.suggestions,
    history: page.history.map(({ amount, currency: unit, at, ...entry }) => ({
      ...entry,
      amount: moneyFromColumn(amount, unit),
      at: at.toISOString(),
    })),
    version: contact.version,
  }
}
