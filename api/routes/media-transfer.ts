import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { DomainError, type DomainErrorCode } from '#domain/errors.ts'
import { mediaLimits } from '#domain/media/media.ts'
import { type UploadRefusal, UploadRefused } from '#platform/storage/storage.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Closed, Empty } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const refusals: Record<UploadRefusal, DomainErrorCode> = {
  unknown: 'media_not_found',
  expired: 'upload_expired',
  used: 'upload_used',
  type_differs: 'media_type_refused',
  too_large: 'media_too_large',
  size_differs: 'media_size_differs',
}

const TokenParams = Closed({ token: Type.String({ maxLength: 300, description: 'Signed by the server' }) })

/** Where the addresses of the disk adapter lead: files as they are, past every JSON. Another adapter has none of them. */
export function mediaTransferRoutes({ storage }: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'private, no-store')
    })
    // Nothing is read here: the body goes from the socket to the disk.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))

    app.put(
      '/uploads/:token',
      {
        config: { access: 'public' },
        bodyLimit: mediaLimits.bytes,
        schema: {
          operationId: 'putUpload',
          summary: 'Send the file of a granted upload, as the raw body; works once',
          tags: ['media'],
          params: TokenParams,
          response: { 204: Empty, ...problems(404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        await receive(request).catch(error => {
          throw error instanceof UploadRefused ? new DomainError(refusals[error.reason]) : error
        })
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/originals/:token',
      {
        config: { access: 'public' },
        schema: {
          operationId: 'readOriginal',
          summary: 'The file of a granted download, as an attachment; works until it expires',
          tags: ['media'],
          params: TokenParams,
          response: {
            200: { description: 'The file', content: { 'application/octet-stream': { schema: {} } } },
            ...problems(404),
          },
        },
      },
      async (request, reply) => {
        const found = await storage.direct?.open((request.params as { token: string }).token)
        if (!found) throw new DomainError('media_not_found')
        return reply
          .header('content-length', found.size)
          .header('content-disposition', `attachment; filename="${found.name}"`)
          .type(found.contentType)
          .send(found.body)
      },
    )
  }

  async function receive(request: FastifyRequest): Promise<void> {
    if (!storage.direct) throw new UploadRefused('unknown')
    const { token } = request.params as { token: string }
    const length = request.headers['content-length']
    await storage.direct.receive(token, {
      contentType: request.headers['content-type'],
      contentLength: length === undefined ? undefined : Number(length),
      body: request.raw,
    })
  }
}
