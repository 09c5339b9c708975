import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { DomainError } from '#domain/errors.ts'
import { may, type Permission } from '#domain/members/permissions.ts'
import { findAccess, findView, resolveTenant, type TenantAddress } from '#platform/db/access.ts'
import type { Database } from '#platform/db/connection.ts'
import { type Actor, inTenant, type TenantScope } from '#platform/db/tenancy.ts'
import type { Access } from '../access.ts'
import type { ApiParts, ApiServer } from '../parts.ts'

/** A suspension holds everywhere within 2 s; the storefront remembers for another second. */
const addressTtlMs = 500

/** What a tenant calls a super admin. */
const platformName = 'Sadu'

/** An unknown slug is remembered as one without tenant. */
type Address = TenantAddress | { tenant_id: null }

/** Access to what belongs to no tenant, or whose tenant somebody else finds. */
const tenantless = new Set<Access>(['public', 'link', 'person', 'super_admin'])

const slugPattern = /^[a-z0-9][a-z0-9-]{1,39}$/

/**
 * Finds the tenant of `{slug}` and what the caller may do there, before the body is read. For the public through a short
 * cache, for a member by their membership, read from the database each time: a removed member's next call is refused.
 * A non-member gets the answer of an unknown slug.
 */
export function openTenants(app: ApiServer, { databases, tenantChanges }: ApiParts) {
  const addresses = new LRUCache<string, Address>({
    max: 20_000,
    ttl: addressTtlMs,
    fetchMethod: async slug => (await resolveTenant(databases.user, slug)) ?? { tenant_id: null },
  })

  tenantChanges.onChange(tenantId => forget(addresses, tenantId))

  app.decorateRequest('tenant', null)
  app.decorateRequest('member', null)
  app.decorateRequest('inTenant', function (this: FastifyRequest, work) {
    return inTenant(databases.user, scopeOfRequest(this), work, { readOnly: this.viewId !== null })
  })
  app.decorateRequest('inTenantRead', function (this: FastifyRequest, work) {
    return inTenant(databases.user, scopeOfRequest(this), work, { readOnly: true })
  })

  app.addHook('onRequest', async request => {
    const { access } = request.routeOptions.config
    if (!access || tenantless.has(access)) return
    const slug = String((request.params as { slug?: string }).slug ?? '')
    if (!slugPattern.test(slug)) throw new DomainError('tenant_not_found')
    if (access === 'storefront') openStorefront(request, await addresses.fetch(slug))
    else if (request.viewId) await openForView(request, databases.user, slug)
    else await openForMember(request, databases.user, slug, access as Permission)
  })
}

function forget(addresses: LRUCache<string, Address>, tenantId: string | undefined) {
  for (const [slug, address] of addresses.entries())
    if (tenantId === undefined || address.tenant_id === tenantId) addresses.delete(slug)
}

function openStorefront(request: FastifyRequest, address: Address | undefined) {
  if (!address || address.tenant_id === null) throw new DomainError('tenant_not_found')
  if (!address.is_active) throw new DomainError('tenant_suspended')
  if (address.deletion_at) throw new DomainError('tenant_closing')
  request.tenant = { id: address.tenant_id, slug: address.slug }
}

/** A tenant that is to be deleted is read and exported by its team, and not changed any more. */
async function openForMember(request: FastifyRequest, database: Database, slug: string, permission: Permission) {
  const access = await findAccess(database, request.person!, slug)
  if (!access) throw new DomainError('session_ended')
  if (access.tenant_id === null) throw new DomainError('tenant_not_found')
  if (!access.is_active) throw new DomainError('tenant_suspended')
  if (!may(access.role!, permission)) throw new DomainError('not_allowed', { permission })
  if (access.deletion_at && !mayWhileClosing(request)) throw new DomainError('tenant_closing')
  request.tenant = { id: access.tenant_id, slug: access.slug! }
  request.member = { id: access.member_id!, role: access.role!, name: access.display_name! }
}

/** For reading only, also of a suspended tenant; the look is asked for each time, as a membership is. */
async function openForView(request: FastifyRequest, database: Database, slug: string) {
  const view = await findView(database, request.person!, slug, request.viewId!)
  if (!view) throw new DomainError('session_ended')
  if (view.tenant_id === null) throw new DomainError('view_ended')
  request.tenant = { id: view.tenant_id, slug: view.slug! }
  request.member = { id: request.viewId!, role: 'viewer', name: platformName }
}

function mayWhileClosing({ method, routeOptions }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD' || routeOptions.config.whileClosing === true
}

/** The tenant and the actor of a request's transactions. */
export function scopeOfRequest(request: FastifyRequest): TenantScope {
  if (!request.tenant) throw new Error('this route names no tenant')
  return { tenantId: request.tenant.id, actor: actorOf(request), requestId: request.id, address: addressOf(request) }
}

/** Postgres knows no zone of a link-local address (`fe80::1%eth0`), and a proxy can be told anything. */
export function addressOf({ ip }: FastifyRequest): string | undefined {
  const address = ip.split('%')[0]!
  return isIP(address) ? address : undefined
}

function actorOf({ person, member, viewId }: FastifyRequest): Actor {
  if (!person || !member) return { kind: 'public' }
  return { kind: viewId ? 'super_admin' : 'member', userId: person.userId, name: member.name }
}
