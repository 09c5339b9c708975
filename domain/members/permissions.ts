import type { Role } from '#platform/db/access.ts'

/** What each role may do in its tenant: the one table from which routes, menus and docs take it. */
export const permissions = {
  'campaigns.read': ['owner', 'admin', 'staff', 'viewer'],
  'campaigns.write': ['owner', 'admin'],
  'catalog.read': ['owner', 'admin', 'staff', 'viewer'],
  'catalog.write': ['owner', 'admin', 'staff'],
  'contacts.erase': ['owner', 'admin'],
  'contacts.read': ['owner', 'admin', 'staff', 'viewer'],
  'contacts.write': ['owner', 'admin', 'staff'],
  'donations.read': ['owner', 'admin', 'staff', 'viewer'],
  'donations.write': ['owner', 'admin', 'staff'],
  'events.read': ['owner', 'admin', 'staff', 'viewer'],
  'exports.write': ['owner', 'admin', 'staff'],
  'filters.share': ['owner', 'admin'],
  'filters.write': ['owner', 'admin', 'staff', 'viewer'],
  'limits.read': ['owner', 'admin', 'staff', 'viewer'],
  'links.read': ['owner', 'admin', 'staff', 'viewer'],
  'links.write': ['owner', 'admin', 'staff'],
  'media.read': ['owner', 'admin', 'staff', 'viewer'],
  'media.write': ['owner', 'admin', 'staff'],
  'orders.read': ['owner', 'admin', 'staff', 'viewer'],
  'orders.write': ['owner', 'admin', 'staff'],
  'pledges.read': ['owner', 'admin', 'staff', 'viewer'],
  'pledges.write': ['owner', 'admin', 'staff'],
  'receipts.void': ['owner', 'admin'],
  'storefront.read': ['owner', 'admin', 'staff', 'viewer'],
  'storefront.write': ['owner', 'admin'],
  'tenant.archive': ['owner'],
  'tenant.delete': ['owner'],
  'tenant.leave': ['owner', 'admin', 'staff', 'viewer'],
  'tenant.publish': ['owner', 'admin'],
  'tenant.read': ['owner', 'admin', 'staff', 'viewer'],
  'tenant.rename': ['owner'],
  'tenant.write': ['owner', 'admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role)
}
