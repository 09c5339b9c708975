import { type InvitationRow, listInvitations } from '#domain/members/invitation-queries.ts'
import { inviteMember } from '#domain/members/invite-member.ts'
import { resendInvitation } from '#domain/members/resend-invitation.ts'
import { revokeInvitation } from '#domain/members/revoke-invitation.ts'
import { decodeIdCursor, encodeCursor } from '../cursor.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders } from '../plugins/idempotency.ts'
import { Invitation, invitationReply, NewInvitation, SentInvitation } from '../schemas/member.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, Empty, EntityId, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { sendingOf, sendOnce } from '../sent-invitation.ts'

const tags = ['team']

const InvitationParams = Closed({ slug: Slug, id: EntityId('invitation') })

export function tenantInvitationRoutes(parts: ApiParts) {
  const sending = sendingOf(parts)
  const { key } = sending

  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'members.invite' },
        schema: {
          operationId: 'listInvitations',
          summary: 'Who was invited and has not come yet, newest first',
          tags,
          params: Closed({ slug: Slug }),
          querystring: Closed(PageQuery),
          response: { 200: Page(Invitation), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor } = request.query
        const before = decodeIdCursor(cursor)
        const rows = await request.inTenantRead(tx => listInvitations(tx, { before, limit: limit + 1 }))
        const reply = (row: InvitationRow) => invitationReply(row, request.member!)
        return pageOf(rows, limit, { cursorOf: row => encodeCursor(row.id), reply })
      },
    )

    app.post(
      '',
      {
        config: { access: 'members.invite' },
        schema: {
          operationId: 'inviteMember',
          summary: 'Invite somebody by their address; an open invitation is renewed',
          tags,
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: NewInvitation,
          response: { 201: SentInvitation, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const answer = await sendOnce(request, reply, sending, tx =>
          inviteMember(tx, request.member!.id, request.body, key),
        )
        return reply.code(201).send(answer)
      },
    )

    app.post(
      '/:id/deliveries',
      {
        config: { access: 'members.invite' },
        schema: {
          operationId: 'resendInvitation',
          summary: 'Send an invitation again under a new link; the one before is dead',
          tags,
          params: InvitationParams,
          headers: IdempotencyHeaders,
          response: { 201: SentInvitation, ...problems(400, 401, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const answer = await sendOnce(request, reply, sending, tx => resendInvitation(tx, request.member!.id, id, key))
        return reply.code(201).send(answer)
      },
    )

    app.delete(
      '/:id',
      {
        config: { access: 'members.invite' },
        schema: {
          operationId: 'revokeInvitation',
          summary: 'Take an invitation back; its link leads nowhere',
          tags,
          params: InvitationParams,
          response: { 204: Empty, ...problems(400, 401, 403, 404) },
        },
      },
      async (request, reply) => {
        await request.inTenant(tx => revokeInvitation(tx, request.member!.id, request.params.id))
        return reply.code(204).send(null)
      },
    )
  }
}
