import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import type { ListName } from '#domain/lists/list-filter.ts'
import { may } from '#domain/members/permissions.ts'
import type { Role } from '#platform/db/access.ts'
import { sqlState } from '#platform/db/database-errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { SavedFilterRow } from './saved-filter-queries.ts'

const mostFilters = 50

export type FilterOwner = { id: string; role: Role }

export type NewSavedFilter = {
  list: ListName
  name: string
  query: Record<string, string | boolean>
  shared?: boolean
}

/**
 * Keeps a filter for a member, or for the whole team when it is shared. Refuses not_allowed (sharing),
 * saved_filter_name_taken and too_many_saved_filters. That its list takes the query is the caller's to check.
 */
export async function saveFilter(tx: TenantTx, owner: FilterOwner, input: NewSavedFilter): Promise<SavedFilterRow> {
  const shared = input.shared ?? false
  if (shared && !may(owner.role, 'filters.share')) throw new DomainError('not_allowed', { permission: 'filters.share' })
  const own = await tx.selectFrom('saved_filters').select('id').where('member_id', '=', owner.id).execute()
  if (own.length >= mostFilters) throw new DomainError('too_many_saved_filters', { most: mostFilters })
  const row = await tx
    .insertInto('saved_filters')
    .values({
      member_id: owner.id,
      list: input.list,
      name: input.name,
      query: JSON.stringify(input.query),
      shared,
    })
    .returning(['id', 'list', 'name', 'query', 'shared', 'member_id', 'created_at'])
    .executeTakeFirstOrThrow()
    .catch(error => {
      throw sqlState(error) === '23505' ? new DomainError('saved_filter_name_taken') : error
    })
  recordAudit(tx, {
    action: 'saved_filter.created',
    entity: { type: 'saved_filter', id: row.id },
    after: { list: input.list, shared },
  })
  return row as SavedFilterRow
}

/** Forgets a filter: one's own, or a shared one by whoever may share. Any other is refused with saved_filter_not_found. */
export async function removeFilter(tx: TenantTx, { id: memberId, role }: FilterOwner, id: string): Promise<void> {
  const maySee = may(role, 'filters.share')
  const gone = await tx
    .deleteFrom('saved_filters')
    .where('id', '=', id)
    .where(({ or, eb }) =>
      maySee ? or([eb('member_id', '=', memberId), eb('shared', '=', true)]) : eb('member_id', '=', memberId),
    )
    .returning(['list', 'shared'])
    .executeTakeFirst()
  if (!gone) throw new DomainError('saved_filter_not_found')
  recordAudit(tx, { action: 'saved_filter.removed', entity: { type: 'saved_filter', id }, before: gone })
}
