import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { DomainError } from '#domain/errors.ts'
import type { LinkTarget } from '#domain/status-links/status-link.ts'
import { inTenant, type TenantTx } from '#platform/db/tenancy.ts'
import type { ApiParts, ApiServer } from '../parts.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the status link of this request opens. */
    linked: LinkTarget | null
  }
}

/** As the storefront's: a suspension holds everywhere within 2 s. */
const tenantTtlMs = 500

type Tenant = { slug: string; isActive: boolean }

/**
 * Finds the tenant of a request by its status link: a signed token of ours is one of the four sources. A wrong, altered or
 * expired one is answered as one that was revoked.
 */
export function openStatusLinks(app: ApiServer, { databases, statusLinks, clock }: ApiParts) {
  const tenants = new LRUCache<string, Tenant>({
    max: 20_000,
    ttl: tenantTtlMs,
    fetchMethod: tenantId =>
      inTenant(databases.user, { tenantId, actor: { kind: 'public' } }, readTenant, { readOnly: true }),
  })

  app.decorateRequest('linked', null)
  app.addHook('onRequest', async request => {
    if (request.routeOptions.config.access !== 'link') return
    const target = statusLinks.read((request.params as { token: string }).token, clock.now())
    const tenant = target && (await tenants.fetch(target.tenantId))
    if (!target || !tenant) throw new DomainError('status_link_invalid')
    if (!tenant.isActive) throw new DomainError('tenant_suspended')
    request.linked = target
    request.tenant = { id: target.tenantId, slug: tenant.slug }
  })
}

async function readTenant(tx: TenantTx): Promise<Tenant | undefined> {
  const row = await tx.selectFrom('tenants').select(['slug', 'is_active']).executeTakeFirst()
  return row && { slug: row.slug, isActive: row.is_active }
}

export function linkedOf({ linked }: FastifyRequest): LinkTarget {
  if (!linked) throw new Error('this route is reached by a status link')
  return linked
}
