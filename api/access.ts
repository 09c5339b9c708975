import { type Permission, permissions } from '#domain/members/permissions.ts'
import type { SuperAdmin } from '#domain/users/find-super-admin.ts'
import type { Person, Role } from '#platform/db/access.ts'
import type { SystemTx } from '#platform/db/system.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

/**
 * Who may call a route. `public`: anybody; `storefront`: anybody, for the tenant of `{slug}`; `link`: the holder of a
 * status link; `person`: whoever is signed in; `super_admin`: who runs the platform, with a token for that alone; a
 * permission: an active member of the tenant of `{slug}` whose role has it.
 */
export type Access = 'public' | 'storefront' | 'link' | 'person' | 'super_admin' | Permission

/** Whether an access is one that there is: the compiler holds it for us, this for whatever was cast. */
export function isAccess(access: string): access is Access {
  return isOpen(access as Access) || access === 'person' || access === 'super_admin' || access in permissions
}

/** Whether a route is reached without signing in. */
export function isOpen(access: Access | undefined): boolean {
  return access === undefined || access === 'public' || access === 'storefront' || access === 'link'
}

export type RequestTenant = { id: string; slug: string }

export type RequestMember = { id: string; role: Role; name: string }

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** Whether a super admin's look at the tenant may read it; what is no JSON is never shown to one. */
    viewable?: boolean
    /** Counts as a public submission: stricter limits. */
    submission?: boolean
    /** A change that the team of a tenant may still make while it waits to be deleted; reading is always allowed. */
    whileClosing?: boolean
  }

  interface FastifyRequest {
    /** Set by a valid access token. */
    person: Person | null
    /** Set where the token is one of a super admin's look at the tenant. */
    viewId: string | null
    /** Set where the route names `{slug}`. */
    tenant: RequestTenant | null
    member: RequestMember | null
    /** Set where the route is for super admins. */
    superAdmin: SuperAdmin | null
    /** One transaction over all tenants, for a reason that is logged, in the super admin's name. */
    inAdmin<Result>(reason: string, work: (tx: SystemTx) => Promise<Result>): Promise<Result>
    /** One transaction of this request's tenant, acting as its member or as the public. */
    inTenant<Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result>
    /** The same for reading only. */
    inTenantRead<Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result>
  }
}
