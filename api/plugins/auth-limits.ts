import type { FastifyRequest } from 'fastify'
import { normaliseEmail } from '#domain/users/email-address.ts'
import { networkOf } from '../network-of.ts'
import { rateLimits } from '../rate-limits.ts'

/** Before the body is read: attempts at anybody's account from one address. */
export async function limitByAddress(request: FastifyRequest) {
  await request.limit(rateLimits.authByAddress, { subject: networkOf(request.ip) })
}

/** Attempts at one account from anywhere, known or not; each kind of attempt has its own count. */
export async function limitByAccount(request: FastifyRequest) {
  const { email } = request.body as { email: string }
  const subject = `${request.routeOptions.schema?.operationId} ${normaliseEmail(email)}`
  await request.limit(rateLimits.authByAccount, { subject })
  await request.limit(rateLimits.authByAccountHour, { subject })
}
