import { answerChallenge } from '#domain/users/answer-challenge.ts'
import { confirmAccount } from '#domain/users/confirm-account.ts'
import { signIn } from '#domain/users/sign-in.ts'
import { deviceOf } from '../device-of.ts'
import { atEvenPace } from '../even-pace.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { limitByAccount, limitByAddress } from '../plugins/auth-limits.ts'
import { openSession } from '../refresh-cookie.ts'
import {
  AccessToken,
  ChallengeAnswer,
  Confirmation,
  Login,
  LoginAnswer,
  SignUp,
  SignUpAnswer,
} from '../schemas/auth.ts'
import { problems } from '../schemas/problem.ts'

/** How somebody gets a session: by signing up and confirming the address, or by signing in. */
export function authRoutes({ identity }: ApiParts) {
  const attempt = {
    config: { access: 'public' },
    onRequest: limitByAddress,
    preHandler: limitByAccount(identity),
  } as const

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
        await atEvenPace(sameSoFar => identity.provider.signUp({ ...body, locale }, sameSoFar))
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
        return openSession(reply, await atEvenPace(() => confirmAccount(identity, input)))
      },
    )

    app.post(
      '/login',
      {
        ...attempt,
        schema: {
          operationId: 'signIn',
          summary: 'Sign in with address and password; a second factor may be asked for',
          tags: ['identity'],
          body: Login,
          response: { 200: LoginAnswer, ...problems(400, 401, 413, 415) },
        },
      },
      async (request, reply) => {
        const input = { ...request.body, device: deviceOf(request) }
        const answer = await atEvenPace(sameSoFar => signIn(identity, input, sameSoFar))
        if ('session' in answer) return openSession(reply, answer.session)
        return reply.header('cache-control', 'no-store').send({ challenge: 'totp' as const, session: answer.challenge })
      },
    )

    app.post(
      '/mfa',
      {
        config: { access: 'public' },
        onRequest: limitByAddress,
        schema: {
          operationId: 'answerChallenge',
          summary: 'Finish signing in with a code of the authenticator app, or a recovery code',
          tags: ['identity'],
          body: ChallengeAnswer,
          response: { 200: AccessToken, ...problems(400, 401, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const input = { ...request.body, device: deviceOf(request) }
        return openSession(reply, await answerChallenge(identity, input))
      },
    )
  }
}
