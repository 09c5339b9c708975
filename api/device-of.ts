import type { FastifyRequest } from 'fastify'
import type { Device } from '#domain/users/start-session.ts'
import { networkOf } from './network-of.ts'
import { deviceCookieOf } from './refresh-cookie.ts'

/** Where a request comes from: for the person's own lists, and for counting attempts. */
export function deviceOf(request: FastifyRequest): Device {
  const { headers, ip, id } = request
  const mark = deviceCookieOf(request)
  return { userAgent: headers['user-agent'], address: ip, network: networkOf(ip), requestId: id, mark }
}
