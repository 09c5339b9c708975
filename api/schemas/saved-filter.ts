import { type Static, Type } from 'typebox'
import type { SavedFilterRow } from '#domain/saved-filters/saved-filter-queries.ts'
import { FilterQuery, ListNameCode } from './list.ts'
import { Closed, EntityId, Timestamp } from './primitives.ts'
import { line } from './texts.ts'

export const NewSavedFilter = Closed({
  list: ListNameCode,
  name: line(80),
  query: FilterQuery,
  shared: Type.Optional(Type.Boolean({ default: false, description: 'For the whole team; owners and admins' })),
})

export const SavedFilter = Closed({
  id: EntityId('saved_filter'),
  list: ListNameCode,
  name: Type.String(),
  query: FilterQuery,
  shared: Type.Boolean(),
  own: Type.Boolean(),
  createdAt: Timestamp,
})

export function savedFilterReply(row: SavedFilterRow, memberId: string): Static<typeof SavedFilter> {
  return {
    id: row.id,
    list: row.list,
    name: row.name,
    query: row.query,
    shared: row.shared,
    own: row.member_id === memberId,
    createdAt: row.created_at.toISOString(),
  }
}
