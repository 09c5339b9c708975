import { Type } from 'typebox'
import { exportLists } from '#domain/exports/export-lists.ts'
import { FilterQuery } from './list.ts'
import { Closed, LocaleCode, Timestamp } from './primitives.ts'
import { problems } from './problem.ts'

/** A list with its filter as a file, to be fetched by a browser. */
export const NewExport = Closed({
  list: Type.Enum([...exportLists]),
  filter: Type.Optional(FilterQuery),
  locale: Type.Optional(LocaleCode),
})

export const ExportLink = Closed({
  url: Type.String({ description: 'Works once, without a token; relative to this origin' }),
  expiresAt: Timestamp,
})

/** The replies of a route that sends a file of rows. */
export function csvFile(...statuses: number[]) {
  return {
    200: {
      description: 'UTF-8 with a byte order mark, CRLF, RFC 4180; cut off if anything fails on the way',
      content: { 'text/csv': { schema: Type.String() } },
    },
    ...problems(...statuses),
  }
}
