import { endOtherSessions } from '#domain/users/end-other-sessions.ts'
import { endSession } from '#domain/users/end-session.ts'
import { findProvidedPerson } from '#domain/users/find-provided-person.ts'
import { listSessions } from '#domain/users/list-sessions.ts'
import { signOutEverywhere } from '#domain/users/sign-out-everywhere.ts'
import { deviceOf } from '../device-of.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { clearRefreshCookie } from '../refresh-cookie.ts'
import { NoFields } from '../schemas/auth.ts'
import { Closed, Empty, EntityId } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { Sessions, sessionReply } from '../schemas/sign-ins.ts'

const tags = ['identity']

/** Where the signed-in person is signed in, and signing out there. */
export function authSessionsRoutes({ identity }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/sessions',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'listSessions',
          summary: 'One’s own living sessions, the one used last first',
          tags,
          response: { 200: Sessions, ...problems(401) },
        },
      },
      async (request, reply) => {
        const { userId, sessionId } = request.person!
        await findProvidedPerson(identity, request.person!)
        const rows = await identity.door.tx(tx => listSessions(tx, userId))
        return reply.header('cache-control', 'no-store').send({ data: rows.map(row => sessionReply(row, sessionId)) })
      },
    )

    app.delete(
      '/sessions/:id',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'endSession',
          summary: 'Sign out one of one’s own sessions',
          tags,
          params: Closed({ id: EntityId('session') }),
          response: { 204: Empty, ...problems(400, 401, 404) },
        },
      },
      async (request, reply) => {
        const ending = { sessionId: request.params.id, device: deviceOf(request) }
        await endSession(identity, request.person!, ending)
        return reply.code(204).send(null)
      },
    )

    app.delete(
      '/sessions',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'endOtherSessions',
          summary: 'Sign out everywhere but here',
          tags,
          response: { 204: Empty, ...problems(401) },
        },
      },
      async (request, reply) => {
        await endOtherSessions(identity, request.person!, deviceOf(request))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/logout-everywhere',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'signOutEverywhere',
          summary: 'End every session of one’s own, this one too',
          tags,
          body: NoFields,
          response: { 204: Empty, ...problems(400, 401, 413, 415) },
        },
      },
      async (request, reply) => {
        await signOutEverywhere(identity, request.person!, deviceOf(request))
        clearRefreshCookie(reply)
        return reply.code(204).send(null)
      },
    )
  }
}
