import type { FastifyRequest } from 'fastify'
import { ApiError } from '../errors.ts'

/**
 * What acts on a cookie alone comes from a page of the app: a browser tells the origin with every POST, and sends JSON
 * across origins only after asking. Throws origin_refused for any other origin, and for none.
 */
export function onlyFromApp(appOrigin: string) {
  return async (request: FastifyRequest) => {
    if (request.headers.origin !== appOrigin) throw new ApiError('origin_refused')
    requireJson(request)
  }
}

/** The same for what does no harm without an origin, such as signing out from a command line. */
export function notFromElsewhere(appOrigin: string) {
  return async (request: FastifyRequest) => {
    const { origin } = request.headers
    if (origin !== undefined && origin !== appOrigin) throw new ApiError('origin_refused')
    requireJson(request)
  }
}

function requireJson({ headers }: FastifyRequest) {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ApiError('unsupported_media_type')
}
