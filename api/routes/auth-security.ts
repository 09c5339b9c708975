import { findProvidedPerson } from '#domain/users/find-provided-person.ts'
import { listSignInEvents } from '#domain/users/list-sign-in-events.ts'
import { decodeIdCursor, encodeCursor } from '../cursor.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { PageQuery, pageOf } from '../schemas/page.ts'
import { Closed } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { ActivityPage, activityReply, Security, securityReply } from '../schemas/sign-ins.ts'

const tags = ['identity']

/** How one's own account is protected, and what happened to it. */
export function authSecurityRoutes({ identity }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/security',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'getSecurity',
          summary: 'How one’s own account is protected',
          tags,
          response: { 200: Security, ...problems(401) },
        },
      },
      async (request, reply) => {
        const person = await findProvidedPerson(identity, request.person!)
        const facts = await identity.provider.security(person)
        return reply.header('cache-control', 'no-store').send(securityReply(identity.provider.name, facts))
      },
    )

    app.get(
      '/activity',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'listActivity',
          summary: 'What happened to one’s own sign-in, newest first',
          tags,
          querystring: Closed(PageQuery),
          response: { 200: ActivityPage, ...problems(400, 401) },
        },
      },
      async (request, reply) => {
        const { limit = 50, cursor } = request.query
        const before = decodeIdCursor(cursor)
        const { userId } = await findProvidedPerson(identity, request.person!)
        const rows = await identity.door.tx(tx => listSignInEvents(tx, userId, { before, limit }))
        const page = pageOf(rows, limit, { cursorOf: row => encodeCursor(row.id), reply: activityReply })
        return reply.header('cache-control', 'no-store').send(page)
      },
    )
  }
}
