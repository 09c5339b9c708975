import { Type } from 'typebox'

/** Some text with more than blanks in it. */
export const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

/** Of one line: it stands between other facts in mails, where a line of its own would pass for one of them. */
export const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^(?!\\s*$)\\P{Cc}+$' })

/** `YYYY-MM-DD` in the tenant's time zone. */
export const CalendarDate = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  maxLength: 10,
  examples: ['2026-12-31'],
  description: 'A calendar date in the tenant’s time zone',
})

export const Email = Type.String({ format: 'email', maxLength: 254 })

export const Phone = Type.String({
  minLength: 4,
  maxLength: 30,
  examples: ['+965 2221 2345'],
  description: 'As people write it in the tenant’s country, or international',
})
