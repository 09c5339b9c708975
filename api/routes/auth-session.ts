import { refreshSession } from '#domain/users/refresh-session.ts'
import { signOut } from '#domain/users/sign-out.ts'
import { deviceOf } from '../device-of.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { notFromElsewhere, onlyFromApp } from '../plugins/origin.ts'
import { clearRefreshCookie, openSession, refreshCookieOf } from '../refresh-cookie.ts'
import { AccessToken, NoFields } from '../schemas/auth.ts'
import { Empty } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

/** What the refresh cookie is for: keeping a session, and ending it. */
export function authSessionRoutes({ config, identity }: ApiParts) {
  return async (app: ApiServer) => {
    app.post(
      '/refresh',
      {
        config: { access: 'public' },
        onRequest: onlyFromApp(config.appOrigin),
        schema: {
          operationId: 'refreshSession',
          summary: 'Exchange the refresh cookie for its successor and a new access token',
          tags: ['identity'],
          body: NoFields,
          response: { 200: AccessToken, ...problems(400, 401, 403, 413, 415) },
        },
      },
      async (request, reply) =>
        openSession(reply, await refreshSession(identity, refreshCookieOf(request), deviceOf(request))),
    )

    app.post(
      '/logout',
      {
        config: { access: 'public' },
        onRequest: notFromElsewhere(config.appOrigin),
        schema: {
          operationId: 'signOut',
          summary: 'End the session of the refresh cookie',
          tags: ['identity'],
          body: NoFields,
          response: { 204: Empty, ...problems(400, 403, 413, 415) },
        },
      },
      async (request, reply) => {
        const given = { text: refreshCookieOf(request), device: deviceOf(request) }
        await identity.door.tx(tx => signOut(tx, given, identity.keys))
        clearRefreshCookie(reply)
        return reply.code(204).send(null)
      },
    )
  }
}
