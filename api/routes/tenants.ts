import { foundTenant } from '#domain/tenants/found-tenant.ts'
import { listMemberships } from '#platform/db/access.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, readIdempotencyKey } from '../plugins/idempotency.ts'
import { rateLimits } from '../rate-limits.ts'
import { refuseStranger } from '../refuse-stranger.ts'
import { membershipReply } from '../schemas/auth.ts'
import { problems } from '../schemas/problem.ts'
import { NewTenant, Tenant, TenantList } from '../schemas/tenant.ts'
import { readTenant } from '../tenant-reply.ts'

/** What a signed-in person does before there is a tenant: see theirs, found one. */
export function tenantsRoutes({ config, databases }: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'listTenants',
          summary: 'The tenants of the signed-in person',
          tags: ['tenants'],
          response: { 200: TenantList, ...problems(401) },
        },
      },
      async request => ({ data: (await listMemberships(databases.user, request.person!)).map(membershipReply) }),
    )

    app.post(
      '',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'createTenant',
          summary: 'Found a tenant, with oneself as its owner',
          tags: ['tenants'],
          headers: IdempotencyHeaders,
          body: NewTenant,
          response: { 201: Tenant, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const key = readIdempotencyKey(request)
        const { userId } = request.person!
        await request.limit(rateLimits.foundings, { subject: userId })
        const limits = { perDay: config.tenantsPerDay, inAll: config.tenantsPerPerson }
        const asked = { userId, key, founding: request.body, limits }
        const { tenantId, replayed } = await inIdentity(databases.identity, tx => foundTenant(tx, asked))
        if (replayed) await refuseStranger(databases.user, request.person!, tenantId)
        if (replayed) reply.header('idempotent-replayed', 'true')
        const scope = { tenantId, actor: { kind: 'member', userId, name: '' } } as const
        return reply.code(201).send(await inTenant(databases.user, scope, readTenant, { readOnly: true }))
      },
    )
  }
}
