import type { ListName } from '#domain/lists/list-filter.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

export type SavedFilterRow = {
  id: string
  list: ListName
  name: string
  query: Record<string, string | boolean>
  shared: boolean
  member_id: string
  created_at: Date
}

/** A member's own filters of a list and those shared with the team, by name. */
export async function listSavedFilters(tx: TenantTx, memberId: string, list: ListName): Promise<SavedFilterRow[]> {
  const rows = await tx
    .selectFrom('saved_filters')
    .select(['id', 'list', 'name', 'query', 'shared', 'member_id', 'created_at'])
    .where('list', '=', list)
    .where(({ or, eb }) => or([eb('member_id', '=', memberId), eb('shared', '=', true)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows as SavedFilterRow[]
}
