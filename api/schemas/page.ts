import { type TSchema, Type } from 'typebox'
import { Closed } from './primitives.ts'

export const PageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 300, description: '`page.nextCursor` of the page before' })),
}

/** A page of records and where the next one starts. */
export function Page<Item extends TSchema>(item: Item) {
  return Closed({
    data: Type.Array(item),
    page: Closed({ nextCursor: Type.Union([Type.String(), Type.Null()]), hasMore: Type.Boolean() }),
  })
}

/** Cuts the one row too many that was read to know whether there is more. */
export function pageOf<Row, Reply>(
  rows: Row[],
  limit: number,
  input: { cursorOf: (row: Row) => string; reply: (row: Row) => Reply },
) {
  const shown = rows.slice(0, limit)
  const hasMore = rows.length > limit
  return {
    data: shown.map(input.reply),
    page: { nextCursor: hasMore ? input.cursorOf(shown.at(-1)!) : null, hasMore },
  }
}
