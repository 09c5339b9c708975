import type { Role } from '#platform/db/access.ts'

/** What each role may do in its tenant: the one table from which routes, menus and docs take it. */
export const permissions = {
  'catalog.read': ['owner', 'admin', 'staff', 'viewer'],
  'catalog.write': ['owner', 'admin', 'staff'],
  'events.read': ['owner', 'admin', 'staff', 'viewer'],
  'orders.read': ['owner', 'admin', 'staff', 'viewer'],
  'orders.write': ['owner', 'admin', 'staff'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role)
}
