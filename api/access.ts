import type { Permission } from '#domain/members/permissions.ts'
import type { Person, Role } from '#platform/db/access.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

/**
 * Who may call a route. `public`: anybody; `storefront`: anybody, for the tenant of `{slug}`; `link`: the holder of a
 * status link; `person`: whoever is signed in; a permission: an active member of the tenant of `{slug}` whose role has it.
 */
export type Access = 'public' | 'storefront' | 'link' | 'person' | Permission

/** Whether a route is reached without signing in. */
export function isOpen(access: Access | undefined): boolean {
  return access === undefined || access === 'public' || access === 'storefront' || access === 'link'
}

export type RequestTenant = { id: string; slug: string }

export type RequestMember = { id: string; role: Role; name: string }

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** Counts as a public submission: stricter limits. */
    submission?: boolean
    /** A change that the team of a tenant may still make while it waits to be deleted; reading is always allowed. */
    whileClosing?: boolean
  }

  interface FastifyRequest {
    /** Set by a valid access token. */
    person: Person | null
    /** Set where the route names `{slug}`. */
    tenant: RequestTenant | null
    member: RequestMember | null
    /** One transaction of this request's tenant, acting as its member or as the public. */
    inTenant<Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result>
    /** The same for reading only. */
    inTenantRead<Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result>
  }
}
