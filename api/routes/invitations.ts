import { Type } from 'typebox'
import { followInvitation, previewInvitation } from '../followed-invitation.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { InvitationPreview, Joined } from '../schemas/member.ts'
import { Closed } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['team']

const LinkParams = Closed({ token: Type.String({ maxLength: 100 }) })

export function invitationRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
    })

    app.get(
      '/:token',
      {
        config: { access: 'public' },
        schema: {
          operationId: 'readInvitation',
          summary: 'Who invites to what; a used, revoked, expired or unknown link is 404',
          tags,
          params: LinkParams,
          response: { 200: InvitationPreview, ...problems(404) },
        },
      },
      async request => previewInvitation(parts, request, request.params.token),
    )

    app.post(
      '/:token/acceptance',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'acceptInvitation',
          summary: 'Join the team, as the person whose confirmed address was invited; a second time is the same',
          tags,
          params: LinkParams,
          response: { 200: Joined, ...problems(401, 403, 404, 409) },
        },
      },
      async request => followInvitation(parts, request, request.params.token),
    )
  }
}
