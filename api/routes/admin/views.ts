import { Type } from 'typebox'
import { viewPermissions } from '#domain/members/permissions.ts'
import { endViews, startView } from '#domain/super-admin/start-view.ts'
import type { ApiParts, ApiServer } from '../../parts.ts'
import { Reason } from '../../schemas/admin/reason.ts'
import { StartedView } from '../../schemas/admin/view.ts'
import { Closed, Slug } from '../../schemas/primitives.ts'
import { problems } from '../../schemas/problem.ts'

const params = Closed({ slug: Slug })
const tags = ['super admin']

/** Looking at one tenant as a viewer of its team would, for reading only; its owners read when and why. */
export function adminViewRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.post(
      '/:slug/views',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'startView',
          summary: 'A token for reading one tenant for so many minutes; told in the tenant’s audit log',
          tags,
          params,
          body: Closed({ reason: Reason, minutes: Type.Integer({ minimum: 1, maximum: 60 }) }),
          response: {
            201: StartedView,
            ...problems(400, 401, 403, 404, 413, 415),
          },
        },
      },
      async (request, reply) => {
        const { minutes } = request.body
        const view = await request.inAdmin('look into a tenant', tx => startView(tx, request.params.slug, request.body))
        const wanted = { client: 'sadu-view', seconds: minutes * 60, viewId: view.id } as const
        const token = await app.issueAccessToken(request.person!, wanted)
        return reply.code(201).send({ ...token, endsAt: view.endsAt.toISOString(), permissions: viewPermissions() })
      },
    )

    app.delete(
      '/:slug/views',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'endViews',
          summary: 'End one’s looks at a tenant; their tokens open nothing any more',
          tags,
          params,
          response: { 204: Type.Null(), ...problems(401, 403, 404) },
        },
      },
      async (request, reply) => {
        await request.inAdmin('end a look into a tenant', tx => endViews(tx, request.params.slug))
        return reply.code(204).send(null)
      },
    )
  }
}
