import { findProvidedPerson } from '#domain/users/find-provided-person.ts'
import { replaceRecoveryCodes } from '#domain/users/replace-recovery-codes.ts'
import { stepUp } from '#domain/users/step-up.ts'
import { turnOffTotp } from '#domain/users/turn-off-totp.ts'
import { turnOnTotp } from '#domain/users/turn-on-totp.ts'
import { deviceOf } from '../device-of.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { limitByPerson } from '../plugins/auth-limits.ts'
import { GivenSecondFactor, OwnPassword, RecoveryCodes, TotpCode, TotpSetup } from '../schemas/auth.ts'
import { Empty } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['identity']
const asked = { config: { access: 'person' }, preHandler: limitByPerson } as const

/** The second factor of the signed-in person. */
export function authTotpRoutes({ identity }: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.post(
      '/totp',
      {
        ...asked,
        schema: {
          operationId: 'startTotp',
          summary: 'A key for the authenticator app; it counts once a code of it is shown',
          tags,
          body: OwnPassword,
          response: { 200: TotpSetup, ...problems(400, 401, 409, 413, 415, 422) },
        },
      },
      async request => {
        const person = await findProvidedPerson(identity, request.person!)
        return identity.provider.startTotp(person, request.body)
      },
    )

    app.post(
      '/totp/confirmation',
      {
        ...asked,
        schema: {
          operationId: 'turnOnTotp',
          summary: 'Turn the second factor on with a first code; gives the recovery codes, once',
          tags,
          body: TotpCode,
          response: { 200: RecoveryCodes, ...problems(400, 401, 409, 413, 415, 422) },
        },
      },
      async request => {
        const given = { ...request.body, device: deviceOf(request) }
        return { recoveryCodes: await turnOnTotp(identity, request.person!, given) }
      },
    )

    app.delete(
      '/totp',
      {
        ...asked,
        schema: {
          operationId: 'turnOffTotp',
          summary: 'Turn the second factor off with a code of it',
          tags,
          body: GivenSecondFactor,
          response: { 204: Empty, ...problems(400, 401, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        await turnOffTotp(identity, request.person!, { ...request.body, device: deviceOf(request) })
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/totp/verification',
      {
        ...asked,
        schema: {
          operationId: 'stepUp',
          summary: 'Show the second factor in the middle of a session',
          tags,
          body: GivenSecondFactor,
          response: { 204: Empty, ...problems(400, 401, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        await stepUp(identity, request.person!, { ...request.body, device: deviceOf(request) })
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/recovery-codes',
      {
        ...asked,
        schema: {
          operationId: 'replaceRecoveryCodes',
          summary: 'Ten new recovery codes in the place of all former ones',
          tags,
          body: GivenSecondFactor,
          response: { 200: RecoveryCodes, ...problems(400, 401, 409, 413, 415, 422) },
        },
      },
      async request => {
        const given = { ...request.body, device: deviceOf(request) }
        return { recoveryCodes: await replaceRecoveryCodes(identity, request.person!, given) }
      },
    )
  }
}
