import type { FastifyRequest } from 'fastify'
import { findSuperAdmin } from '#domain/users/find-super-admin.ts'
import { inIdentity } from '#platform/db/identity.ts'
import type { SystemScope } from '#platform/db/super-admin-of.ts'
import { inSystem } from '#platform/db/system.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { addressOf } from './tenant.ts'

/**
 * Opens the super admins' area: each request asks the database whether the session is alive, its person still a super
 * admin and a second factor shown in it, so that whoever is one no more is refused at the next call.
 */
export function openSuperAdmin(app: ApiServer, { databases }: ApiParts) {
  app.decorateRequest('superAdmin', null)
  app.decorateRequest('inAdmin', function (this: FastifyRequest, reason, work) {
    return inSystem(databases.system, reason, work, scopeOfSuperAdmin(this))
  })

  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.access !== 'super_admin') return
    reply.header('cache-control', 'no-store')
    request.superAdmin = await inIdentity(databases.identity, tx => findSuperAdmin(tx, request.person!), {
      readOnly: true,
    })
  })
}

/** Who acts upon the platform in this request. */
export function scopeOfSuperAdmin(request: FastifyRequest): SystemScope {
  if (!request.superAdmin) throw new Error('this route is not for super admins')
  const { userId, name } = request.superAdmin
  return { userId, name, requestId: request.id, address: addressOf(request) }
}
