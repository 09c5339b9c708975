import { Type } from 'typebox'
import { DomainError } from '#domain/errors.ts'
import { isPublicName } from '#domain/media/media.ts'
import { checkStorageKey, StorageKeyError } from '#platform/storage/storage.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Closed } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const aYear = 'public, max-age=31536000, immutable'

export function mediaRoutes({ storage }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/:tenant/:name',
      {
        config: { access: 'public' },
        schema: {
          operationId: 'readPicture',
          summary: 'A public picture; its content never changes',
          tags: ['media'],
          params: Closed({ tenant: Type.String({ maxLength: 36 }), name: Type.String({ maxLength: 200 }) }),
          response: {
            200: {
              description: 'The picture',
              content: { 'image/webp': { schema: {} }, 'image/avif': { schema: {} } },
            },
            ...problems(404),
          },
        },
      },
      async (request, reply) => {
        const { tenant, name } = request.params as { tenant: string; name: string }
        const object = await storage.read(publicKey(tenant, name))
        if (!object) throw new DomainError('media_not_found')
        return reply
          .header('cache-control', aYear)
          .header('content-length', object.size)
          .header('cross-origin-resource-policy', 'cross-origin')
          .type(object.contentType)
          .send(object.body)
      },
    )
  }
}

/** Uploads, originals and documents lie in the same storage: only what was rendered for the public is handed out. */
function publicKey(tenant: string, name: string): string {
  const key = `${tenant}/${name}`
  try {
    checkStorageKey(key)
  } catch (error) {
    throw error instanceof StorageKeyError ? new DomainError('media_not_found') : error
  }
  if (!isPublicName(name)) throw new DomainError('media_not_found')
  return key
}
