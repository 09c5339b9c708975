import { recordAdminAct } from '#domain/super-admin/record-admin-act.ts'
import { findSuperAdmin } from '#domain/users/find-super-admin.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { inSystem } from '#platform/db/system.ts'
import type { ApiParts, ApiServer } from '../../parts.ts'
import { addressOf } from '../../plugins/tenant.ts'
import { AccessToken, NoFields } from '../../schemas/auth.ts'
import { problems } from '../../schemas/problem.ts'

/** The door of the super admins' area: a token of its own, for ten minutes. */
export function adminTokenRoutes({ databases }: ApiParts) {
  return async (app: ApiServer) => {
    app.post(
      '',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'openAdmin',
          summary: 'A token for the super admins’ area; needs a second factor shown within twelve hours',
          tags: ['super admin'],
          body: NoFields,
          response: { 200: AccessToken, ...problems(400, 401, 403, 415) },
        },
      },
      async (request, reply) => {
        const person = request.person!
        const found = await inIdentity(databases.identity, tx => findSuperAdmin(tx, person), { readOnly: true })
        const scope = { userId: found.userId, name: found.name, requestId: request.id, address: addressOf(request) }
        const work = 'open the super admins’ area'
        await inSystem(databases.system, work, async tx => recordAdminAct(tx, { action: 'super_admin.entered' }), scope)
        const token = await app.issueAccessToken(person, { client: 'sadu-super' })
        return reply.header('cache-control', 'no-store').send(token)
      },
    )
  }
}
