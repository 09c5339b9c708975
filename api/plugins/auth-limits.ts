import type { FastifyRequest } from 'fastify'
import { normaliseEmail } from '#domain/users/email-address.ts'
import type { Identity } from '#domain/users/identity.ts'
import { readDevice } from '#domain/users/known-device.ts'
import { networkOf } from '../network-of.ts'
import { rateLimits } from '../rate-limits.ts'
import { deviceCookieOf } from '../refresh-cookie.ts'

/** Before the body is read: attempts at anybody's account from one address. */
export async function limitByAddress(request: FastifyRequest) {
  await request.limit(rateLimits.authByAddress, { subject: networkOf(request.ip) })
}

/**
 * Attempts at one account from anywhere, known or not; each kind of attempt has its own count, and so has a device on which
 * its owner signed in before: strangers cannot use up what that one has.
 */
export function limitByAccount({ keys }: Pick<Identity, 'keys'>) {
  return async (request: FastifyRequest) => {
    const { email } = request.body as { email: string }
    const known = readDevice(keys.devices, deviceCookieOf(request), email)
    const subject = [request.routeOptions.schema?.operationId, normaliseEmail(email), known].filter(Boolean).join(' ')
    await request.limit(rateLimits.authByAccount, { subject })
    await request.limit(rateLimits.authByAccountHour, { subject })
  }
}

/**
 * The same from one network: a reset is the way in that is left while strangers attack from everywhere, so that they must not
 * use it up. How often codes are mailed and tried in all is counted in Postgres.
 */
export function limitByAccountAndAddress({ keys }: Pick<Identity, 'keys'>) {
  return async (request: FastifyRequest) => {
    const { email } = request.body as { email: string }
    const from = readDevice(keys.devices, deviceCookieOf(request), email) ?? networkOf(request.ip)
    const subject = [request.routeOptions.schema?.operationId, normaliseEmail(email), from].join(' ')
    await request.limit(rateLimits.authByAccount, { subject })
    await request.limit(rateLimits.authByAccountHour, { subject })
  }
}

/** Attempts of a signed-in person at their own password or second factor: a stolen token is not a way to guess them. */
export async function limitByPerson(request: FastifyRequest) {
  const subject = `${request.routeOptions.schema?.operationId} ${request.person!.userId}`
  await request.limit(rateLimits.authByPerson, { subject })
  await request.limit(rateLimits.authByPersonHour, { subject })
}
