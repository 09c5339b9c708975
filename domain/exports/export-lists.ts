import { DomainError } from '#domain/errors.ts'
import { type ListName, listNames } from '#domain/lists/list-filter.ts'
import { may, type Permission } from '#domain/members/permissions.ts'
import type { Role } from '#platform/db/access.ts'

/** What can be had as a CSV file: every list of the team, and the audit log. */
export type ExportList = ListName | 'audit'

export const exportLists = [...listNames, 'audit'] as const

/** What a member must be allowed to do to have a file of it. */
export const exportPermissions: Record<ExportList, Permission> = {
  orders: 'exports.write',
  donations: 'exports.write',
  pledges: 'exports.write',
  items: 'exports.write',
  contacts: 'exports.write',
  audit: 'audit.read',
}

/** Refuses not_allowed for a list whose file is not for this role. */
export function refuseList(role: Role, list: ExportList): void {
  const permission = exportPermissions[list]
  if (!may(role, permission)) throw new DomainError('not_allowed', { permission })
}
