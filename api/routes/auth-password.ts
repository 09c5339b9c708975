import { changeOwnPassword } from '#domain/users/change-own-password.ts'
import { resetPassword } from '#domain/users/reset-password.ts'
import { deviceOf } from '../device-of.ts'
import { atEvenPace } from '../even-pace.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { limitByAccountAndAddress, limitByAddress, limitByPerson } from '../plugins/auth-limits.ts'
import { rememberDevice } from '../refresh-cookie.ts'
import { NewPassword, PasswordChange, PasswordReset, PasswordResetAnswer } from '../schemas/auth.ts'
import { Empty } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['identity']

/** A new password: by a mailed code for whoever forgot theirs, or by the current one. */
export function authPasswordRoutes({ identity }: ApiParts) {
  const attempt = {
    config: { access: 'public' },
    onRequest: limitByAddress,
    preHandler: limitByAccountAndAddress(identity),
  } as const

  return async (app: ApiServer) => {
    app.post(
      '/password-reset',
      {
        ...attempt,
        schema: {
          operationId: 'requestPasswordReset',
          summary: 'Have a code mailed with which a new password can be set',
          tags,
          body: PasswordReset,
          response: { 202: PasswordResetAnswer, ...problems(400, 413, 415) },
        },
      },
      async (request, reply) => {
        const asked = { ...request.body, device: deviceOf(request) }
        await atEvenPace(sameSoFar => identity.provider.requestPasswordReset(asked, sameSoFar))
        return reply.code(202).send({ status: 'code_sent' as const })
      },
    )

    app.post(
      '/password-reset/confirmation',
      {
        ...attempt,
        schema: {
          operationId: 'resetPassword',
          summary: 'Set a new password with the mailed code; every session ends, and nobody is signed in',
          tags,
          body: NewPassword,
          response: { 204: Empty, ...problems(400, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const reset = { ...request.body, device: deviceOf(request) }
        const { deviceMark } = await atEvenPace(() => resetPassword(identity, reset))
        rememberDevice(reply, deviceMark)
        return reply.code(204).send(null)
      },
    )

    app.put(
      '/password',
      {
        config: { access: 'person' },
        preHandler: limitByPerson,
        schema: {
          operationId: 'changePassword',
          summary: 'Change one’s own password; every other session ends',
          tags,
          body: PasswordChange,
          response: { 204: Empty, ...problems(400, 401, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const change = { ...request.body, device: deviceOf(request) }
        await changeOwnPassword(identity, request.person!, change)
        return reply.code(204).send(null)
      },
    )
  }
}
