import { type Static, Type } from 'typebox'
import type { Touch } from '#domain/attribution/touch.ts'
import type { Happening as Happened } from '#domain/happenings.ts'
import { FormFacts } from './abuse.ts'
import { Closed, LocaleCode, Timestamp } from './primitives.ts'
import { Email, line, Phone } from './texts.ts'

/** How a record came in. */
export const Channel = Type.Enum(['storefront', 'office'])

/** What a public form sends beside its record. */
export const submissionFields = {
  visitId: Type.Optional(Type.String({ format: 'uuid', description: 'An unknown one is dropped, never a refusal.' })),
  locale: Type.Optional(LocaleCode),
  form: Type.Optional(FormFacts),
}

/** Who gives or pledges. Hidden names are hidden everywhere public; the charity always knows them. */
export const Donor = Closed({ name: line(120), phone: Type.Optional(Phone), email: Type.Optional(Email) })

export const DonorReply = Closed({
  name: Type.String(),
  phone: Type.Union([Type.String({ description: 'E.164' }), Type.Null()]),
  email: Type.Union([Type.String(), Type.Null()]),
})

export const Tribute = Closed({ kind: Type.Enum(['on_behalf', 'in_memory']), name: line(120) })

const optionalText = Type.Union([Type.String(), Type.Null()])

export const TouchReply = Closed({
  source: optionalText,
  medium: optionalText,
  campaign: optionalText,
  content: optionalText,
  term: optionalText,
  referrer: optionalText,
  landingPath: Type.String(),
  at: Timestamp,
})

/** Where a conversion's person came from. */
export const AttributionReply = Closed({
  source: Type.String({ description: 'utm_source of the last touch, else its referring host, `direct` or `office`' }),
  firstTouch: Type.Union([TouchReply, Type.Null()]),
  lastTouch: Type.Union([TouchReply, Type.Null()]),
})

type Attributed = { source: string; first_touch: Touch | null; last_touch: Touch | null }

export function attributionReply(row: Attributed): Static<typeof AttributionReply> {
  return { source: row.source, firstTouch: row.first_touch, lastTouch: row.last_touch }
}

/** One entry of a record's timeline. */
export const Happening = Closed({
  id: Type.String(),
  type: Type.String({ examples: ['donation.received'] }),
  at: Timestamp,
  actor: Closed({ kind: Type.Enum(['shopper', 'member', 'system']), name: optionalText }),
  reason: optionalText,
})

export function happeningReply(event: Happened): Static<typeof Happening> {
  return {
    id: event.id,
    type: event.type,
    at: event.occurred_at.toISOString(),
    actor: { kind: event.actor_kind === 'public' ? 'shopper' : event.actor_kind, name: event.actor_name },
    reason: event.data.reason ?? null,
  }
}

/** Filters that every list of conversions takes; all of them together must hold. */
export const conversionFilters = {
  q: Type.Optional(
    Type.String({ maxLength: 100, description: 'Number, name, phone or e-mail address, or a part of it' }),
  ),
  from: Type.Optional(
    Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'First day, in the tenant’s zone' }),
  ),
  to: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Last day, in the tenant’s zone' })),
  channel: Type.Optional(Channel),
  source: Type.Optional(Type.String({ maxLength: 200 })),
  minAmount: Type.Optional(Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,3})?$' })),
  maxAmount: Type.Optional(Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,3})?$' })),
  contactId: Type.Optional(Type.String({ format: 'uuid', 'x-sadu-entity': 'contact' })),
}

export const BulkStatusResults = Closed({
  results: Type.Array(
    Closed({
      number: Type.String(),
      status: Type.Enum(['changed', 'refused']),
      code: Type.Optional(Type.String({ description: 'Of the refusal, as a problem would carry it' })),
      params: Type.Optional(Type.Unknown()),
    }),
    { description: 'One for each number, in the order asked; each is done or refused alone.' },
  ),
})
