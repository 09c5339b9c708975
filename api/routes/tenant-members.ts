import { Type } from 'typebox'
import { changeRole } from '#domain/members/change-role.ts'
import { listMembers } from '#domain/members/member-queries.ts'
import { removeMember } from '#domain/members/remove-member.ts'
import { decodeIdCursor, encodeCursor } from '../cursor.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Member, MemberChange, memberReply, RoleReply, rolesReply } from '../schemas/member.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, Empty, EntityId, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['team']

const MemberParams = Closed({ slug: Slug, id: EntityId('member') })

export function tenantMemberRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '/members',
      {
        config: { access: 'members.read' },
        schema: {
          operationId: 'listMembers',
          summary: 'Who is on the team, newest first',
          tags,
          params: Closed({ slug: Slug }),
          querystring: Closed(PageQuery),
          response: { 200: Page(Member), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor } = request.query
        const before = decodeIdCursor(cursor)
        const rows = await request.inTenantRead(tx => listMembers(tx, { before, limit: limit + 1 }))
        const reply = (row: (typeof rows)[number]) => memberReply(row, request.member!)
        return pageOf(rows, limit, { cursorOf: row => encodeCursor(row.id), reply })
      },
    )

    app.get(
      '/roles',
      {
        config: { access: 'members.read' },
        schema: {
          operationId: 'listRoles',
          summary: 'What each role may do, and which of them the caller may give',
          tags,
          params: Closed({ slug: Slug }),
          response: { 200: Closed({ data: Type.Array(RoleReply) }), ...problems(401, 403, 404) },
        },
      },
      async request => ({ data: rolesReply(request.member!) }),
    )

    app.patch(
      '/members/:id',
      {
        config: { access: 'members.change_role' },
        schema: {
          operationId: 'changeRole',
          summary: 'Give a member another role; the last owner stays one',
          tags,
          params: MemberParams,
          body: MemberChange,
          response: { 200: Member, ...problems(400, 401, 403, 404, 409, 413, 415) },
        },
      },
      async request => {
        const { member, params, body } = request
        const changed = await request.inTenant(tx => changeRole(tx, member!.id, params.id, body.role))
        // Whoever gave up their own role is told what they may do from now on.
        const role = changed.id === member!.id ? changed.role : member!.role
        return memberReply(changed, { id: member!.id, role })
      },
    )

    app.delete(
      '/members/:id',
      {
        config: { access: 'members.remove' },
        schema: {
          operationId: 'removeMember',
          summary: 'Take somebody out of the team; their next request is refused',
          tags,
          params: MemberParams,
          response: { 204: Empty, ...problems(400, 401, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        await request.inTenant(tx => removeMember(tx, request.member!.id, request.params.id))
        return reply.code(204).send(null)
      },
    )
  }
}
