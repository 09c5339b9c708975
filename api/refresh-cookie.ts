import type { FastifyReply, FastifyRequest } from 'fastify'
import { knownDeviceDays } from '#domain/users/known-device.ts'
import { type StartedSession, sessionDays } from '#domain/users/start-session.ts'

/**
 * The one place a refresh token lives: unreadable by scripts, sent to /v1/auth of the app origin alone. The prefix keeps
 * it from being set without Secure; `__Host-` would need `Path=/`.
 */
const name = '__Secure-sadu_refresh'

/** Marks a device on which somebody signed in. It opens nothing, and stays when they sign out. */
const deviceName = '__Secure-sadu_device'

const attributes = { path: '/v1/auth', httpOnly: true, secure: true, sameSite: 'strict' } as const

/** Signs somebody in: the refresh token as cookie, the access token to be sent as the body. */
export async function openSession(reply: FastifyReply, session: StartedSession) {
  const token = await reply.server.issueAccessToken(session)
  reply.setCookie(name, session.refreshToken, { ...attributes, maxAge: sessionDays * 86_400 })
  if (session.deviceMark) rememberDevice(reply, session.deviceMark)
  reply.header('cache-control', 'no-store')
  return token
}

export function rememberDevice(reply: FastifyReply, mark: string) {
  reply.setCookie(deviceName, mark, { ...attributes, maxAge: knownDeviceDays * 86_400 })
}

export function clearRefreshCookie(reply: FastifyReply) {
  reply.clearCookie(name, attributes)
}

export function refreshCookieOf(request: FastifyRequest): string {
  return request.cookies[name] ?? ''
}

export function deviceCookieOf(request: FastifyRequest): string | undefined {
  return request.cookies[deviceName]
}
