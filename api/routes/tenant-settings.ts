import { leaveTenant } from '#domain/members/leave-tenant.ts'
import { changeTenant } from '#domain/tenants/change-tenant.ts'
import { renameTenant } from '#domain/tenants/rename-tenant.ts'
import { requestDeletion } from '#domain/tenants/request-deletion.ts'
import { withdrawDeletion } from '#domain/tenants/withdraw-deletion.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Closed, Empty, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { Deletion, DeletionRequest, NewSlug, Tenant, TenantChange } from '../schemas/tenant.ts'
import { readTenant } from '../tenant-reply.ts'

const tags = ['tenants']
const params = Closed({ slug: Slug })

/** A tenant's own facts, its address, and how one goes away from it or it goes away altogether. */
export function tenantSettingsRoutes({ config, clock, replyCache }: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'tenant.read' },
        schema: {
          operationId: 'readTenant',
          summary: 'The tenant as its team sees it; a former slug leads to it as well',
          tags,
          params,
          response: { 200: Tenant, ...problems(401, 403, 404) },
        },
      },
      async request => request.inTenantRead(readTenant),
    )

    app.patch(
      '',
      {
        config: { access: 'tenant.write' },
        schema: {
          operationId: 'changeTenant',
          summary: 'Change name, kind, languages, time zone, or the currency before the first record',
          tags,
          params,
          body: TenantChange,
          response: { 200: Tenant, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async request => {
        const tenant = await request.inTenant(async tx => {
          await changeTenant(tx, request.body)
          return readTenant(tx)
        })
        replyCache.forget(request.tenant!.id)
        return tenant
      },
    )

    app.put(
      '/slug',
      {
        config: { access: 'tenant.rename' },
        schema: {
          operationId: 'renameTenant',
          summary: 'Give the tenant another address; the old one leads to it for ever',
          tags,
          params,
          body: NewSlug,
          response: { 200: Tenant, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async request => {
        const tenant = await request.inTenant(async tx => {
          await renameTenant(tx, request.body.slug)
          return readTenant(tx)
        })
        replyCache.forget(request.tenant!.id)
        return tenant
      },
    )

    app.delete(
      '/members/me',
      {
        config: { access: 'tenant.leave', whileClosing: true },
        schema: {
          operationId: 'leaveTenant',
          summary: 'Leave the team; the last owner cannot',
          tags: ['team'],
          params,
          response: { 204: Empty, ...problems(401, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        await request.inTenant(tx => leaveTenant(tx, request.member!.id))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/deletion',
      {
        config: { access: 'tenant.delete', whileClosing: true },
        schema: {
          operationId: 'requestDeletion',
          summary: 'Close the tenant now and have it deleted when the grace is over; repeated, the first day stays',
          tags,
          params,
          body: DeletionRequest,
          response: { 202: Deletion, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async (request, reply) => {
        const { slugTyped } = request.body
        const asked = { slugTyped, graceDays: config.deletionGraceDays, now: clock.now() }
        const deletionAt = await request.inTenant(tx => requestDeletion(tx, asked))
        replyCache.forget(request.tenant!.id)
        return reply.code(202).send({ deletionAt: deletionAt.toISOString() })
      },
    )

    app.delete(
      '/deletion',
      {
        config: { access: 'tenant.delete', whileClosing: true },
        schema: {
          operationId: 'withdrawDeletion',
          summary: 'Open the tenant again, as it was',
          tags,
          params,
          response: { 204: Empty, ...problems(401, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        await request.inTenant(withdrawDeletion)
        return reply.code(204).send(null)
      },
    )
  }
}
