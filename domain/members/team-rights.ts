import { DomainError } from '#domain/errors.ts'
import type { Role } from '#platform/db/access.ts'
import { may, type Permission } from './permissions.ts'

/** The roles over which a role decides: whom it may invite and remove. Owners everybody, admins those below them. */
const rolesBelow: Record<Role, readonly Role[]> = {
  owner: ['owner', 'admin', 'staff', 'viewer'],
  admin: ['staff', 'viewer'],
  staff: [],
  viewer: [],
}

export function mayDecideOn(role: Role, other: Role): boolean {
  return rolesBelow[role].includes(other)
}

/** Refuses not_allowed for whoever lacks the permission, or has it and not over these roles. */
export function checkRights(role: Role, permission: Permission, ...others: Role[]): void {
  if (!may(role, permission) || !others.every(other => mayDecideOn(role, other)))
    throw new DomainError('not_allowed', { permission })
}
