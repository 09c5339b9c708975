import { type TProperties, type TSchema, Type } from 'typebox'

/** An object that refuses fields it does not know. */
export function Closed<Properties extends TProperties>(properties: Properties, options: object = {}) {
  return Type.Object(properties, { additionalProperties: false, ...options })
}

/** What may be absent from a reply, or be emptied by a change. */
export function orNull<Schema extends TSchema>(schema: Schema) {
  return Type.Union([schema, Type.Null()])
}

/** A UUID of one of our records; `entity` names the kind, so that tests can put another tenant's id in its place. */
export function EntityId(entity: string, description?: string) {
  return Type.String({ format: 'uuid', 'x-sadu-entity': entity, ...(description && { description }) })
}

export const Slug = Type.String({ minLength: 2, maxLength: 80, pattern: '^[a-z0-9-]+$' })

export const Bilingual = Closed(
  { en: Type.String({ maxLength: 4000 }), ar: Type.String({ maxLength: 4000 }) },
  { description: 'A text in both languages; one is empty when only the other is written.' },
)

export const BilingualName = Closed({ en: Type.String({ maxLength: 160 }), ar: Type.String({ maxLength: 160 }) })

export const Money = Closed(
  {
    amount: Type.String({
      maxLength: 16,
      examples: ['1.250'],
      description: 'Decimal string, never more decimals than the currency has.',
    }),
    currency: Type.String({ pattern: '^[A-Z]{3}$', examples: ['KWD'], description: 'ISO 4217' }),
  },
  { description: 'An amount of money.' },
)

export const LocaleCode = Type.Enum(['ar', 'en'])

export const RoleCode = Type.Enum(['owner', 'admin', 'staff', 'viewer'])

export const Timestamp = Type.String({ format: 'date-time', description: 'RFC 3339, UTC' })

export const Empty = Type.Null({ description: 'No content' })
