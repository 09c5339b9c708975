import type { IncomingMessage } from 'node:http'
import { uuidv7 } from '#platform/ids.ts'
import type { ApiServer } from '../parts.ts'

/** The caller's request id when it is a plain one, else a new one. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && /^[\w.-]{8,128}$/.test(given) ? given : uuidv7()
}

/** Echoes the id, and puts tenant and person on every later log line of the request. */
export function tellRequestIds(app: ApiServer) {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        tenantId: request.tenant?.id,
        userId: request.person?.userId,
      },
      'request',
    )
  })
}
