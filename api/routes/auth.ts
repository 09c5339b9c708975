import type { FastifyRequest } from 'fastify'
import { confirmSignUp } from '#domain/users/confirm-sign-up.ts'
import { identityKeys } from '#domain/users/identity-keys.ts'
import { signIn } from '#domain/users/sign-in.ts'
import { signUp } from '#domain/users/sign-up.ts'
import { identityDoor } from '#platform/db/identity.ts'
import { atEvenPace } from '../even-pace.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { limitByAccount, limitByAddress } from '../plugins/auth-limits.ts'
import { openSession } from '../refresh-cookie.ts'
import { AccessToken, Confirmation, Login, SignUp, SignUpAnswer } from '../schemas/auth.ts'
import { problems } from '../schemas/problem.ts'

/** How somebody gets a session: by signing up and confirming the address, or by signing in. */
export function authRoutes({ config, databases }: ApiParts) {
  const door = identityDoor(databases.identity)
  const keys = identityKeys(config.masterKey)
  const attempt = { config: { access: 'public' }, onRequest: limitByAddress, preHandler: limitByAccount } as const

  return async (app: ApiServer) => {
    app.post(
      '/signup',
      {
        ...attempt,
        schema: {
          operationId: 'signUp',
          summary: 'Begin an account: a code is mailed to the address',
          tags: ['identity'],
          body: SignUp,
          response: { 202: SignUpAnswer, ...problems(400, 413, 415) },
        },
      },
      async (request, reply) => {
        const { locale = 'ar', ...body } = request.body
        await atEvenPace(() => signUp(door, { ...body, locale }, keys))
        return reply.code(202).send({ status: 'confirmation_sent' as const })
      },
    )

    app.post(
      '/confirmation',
      {
        ...attempt,
        schema: {
          operationId: 'confirmSignUp',
          summary: 'Confirm the address with the mailed code and the password of the sign-up, and sign in',
          tags: ['identity'],
          body: Confirmation,
          response: { 200: AccessToken, ...problems(400, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const input = { ...request.body, device: deviceOf(request) }
        return openSession(reply, await atEvenPace(() => confirmSignUp(door, input, keys)))
      },
    )

    app.post(
      '/login',
      {
        ...attempt,
        schema: {
          operationId: 'signIn',
          summary: 'Sign in with address and password',
          tags: ['identity'],
          body: Login,
          response: { 200: AccessToken, ...problems(400, 401, 413, 415) },
        },
      },
      async (request, reply) =>
        openSession(reply, await signIn(door, { ...request.body, device: deviceOf(request) }, keys)),
    )
  }
}

const deviceOf = (request: FastifyRequest) => ({ userAgent: request.headers['user-agent'], address: request.ip })
