import type { Role } from '#platform/db/access.ts'

const everybody = ['owner', 'admin', 'staff', 'viewer'] as const
const workers = ['owner', 'admin', 'staff'] as const
const managers = ['owner', 'admin'] as const
const owners = ['owner'] as const

/**
 * What each role may do in its tenant, and in words: the one table from which routes, menus, buttons and docs are made. The
 * pages have the words in both languages under `permission` of their messages.
 */
const table = {
  'audit.read': [managers, 'Read the audit log and download it'],
  'campaigns.read': [everybody, 'See the campaigns'],
  'campaigns.write': [managers, 'Create, change and close campaigns'],
  'catalog.read': [everybody, 'See items and categories'],
  'catalog.write': [workers, 'Add, change, import and archive items'],
  'contacts.erase': [managers, 'Erase the personal data of a contact'],
  'contacts.read': [everybody, 'See shoppers and donors'],
  'contacts.write': [workers, 'Correct, merge and note contacts'],
  'donations.read': [everybody, 'See donations and receipts'],
  'donations.write': [workers, 'Enter donations, move them on and issue receipts'],
  'events.read': [everybody, 'Follow what happens as it happens'],
  'exports.write': [workers, 'Download lists as files'],
  'filters.share': [managers, 'Share saved filters with the team'],
  'filters.write': [everybody, 'Keep filters of one’s own'],
  'limits.read': [everybody, 'See what the plan allows and how much of it is used'],
  'links.read': [everybody, 'See tracked links'],
  'links.write': [workers, 'Make and archive tracked links'],
  'media.read': [everybody, 'See pictures and documents'],
  'media.write': [workers, 'Upload and remove pictures of what one may change'],
  'members.change_role': [owners, 'Change what role a member has'],
  'members.invite': [managers, 'Invite people; an admin only staff and viewers'],
  'members.read': [everybody, 'See who is on the team'],
  'members.remove': [managers, 'Remove members; an admin only staff and viewers'],
  'orders.read': [everybody, 'See orders'],
  'orders.write': [workers, 'Enter orders and move them on'],
  'pledges.read': [everybody, 'See pledges'],
  'pledges.write': [workers, 'Enter pledges, record payments and move dates'],
  'receipts.void': [managers, 'Void a receipt'],
  'storefront.read': [everybody, 'See the settings of the storefront'],
  'storefront.write': [managers, 'Change the settings of the storefront'],
  'tenant.archive': [owners, 'Make and download an archive of everything'],
  'tenant.delete': [owners, 'Close the store and have it deleted, or take that back'],
  'tenant.leave': [everybody, 'Leave the team'],
  'tenant.publish': [managers, 'Open the storefront to the public and close it'],
  'tenant.read': [everybody, 'See the settings of the tenant'],
  'tenant.rename': [owners, 'Change the address of the store'],
  'tenant.write': [managers, 'Change the settings of the tenant'],
} as const satisfies Record<string, readonly [readonly Role[], string]>

export type Permission = keyof typeof table

export const permissionNames = Object.keys(table) as Permission[]

/** The roles that have each permission. */
export const permissions = Object.fromEntries(
  permissionNames.map(name => [name, table[name][0]] as const),
) as unknown as Readonly<Record<Permission, readonly Role[]>>

/** What a permission lets one do, as a sentence without its end. */
export function meaningOf(permission: Permission): string {
  return table[permission][1]
}

export function may(role: Role, permission: Permission): boolean {
  return permissions[permission].includes(role)
}

export function permissionsOf(role: Role): Permission[] {
  return permissionNames.filter(permission => may(role, permission))
}

/** What of it a super admin's look at a tenant has: it reads, and does not follow what happens. */
export function viewPermissions(): Permission[] {
  return permissionsOf('viewer').filter(name => name.endsWith('.read') && name !== 'events.read')
}
