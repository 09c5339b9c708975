import { createArchiveLink } from '#domain/archives/archive-link.ts'
import { listArchives } from '#domain/archives/archive-queries.ts'
import { requestArchive } from '#domain/archives/request-archive.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { rateLimits } from '../rate-limits.ts'
import { Archive, ArchiveList, archiveReply } from '../schemas/archive.ts'
import { ExportLink } from '../schemas/export.ts'
import { Closed, EntityId, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['archives']

/** All that a tenant has, as one file for its owner. */
export function tenantArchiveRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'tenant.archive' },
        schema: {
          operationId: 'listArchives',
          summary: 'The archives that were asked for, newest first',
          tags,
          params: Closed({ slug: Slug }),
          response: { 200: ArchiveList, ...problems(401, 403, 404) },
        },
      },
      async request => ({ data: (await request.inTenantRead(listArchives)).map(archiveReply) }),
    )

    app.post(
      '',
      {
        config: { access: 'tenant.archive', whileClosing: true },
        schema: {
          operationId: 'requestArchive',
          summary: 'Ask for a file with all that the tenant has; one at a time',
          tags,
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          response: { 202: Archive, ...problems(400, 401, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        await request.limit(rateLimits.exports, { tenantId: request.tenant!.id, subject: 'archives' })
        const memberId = request.member!.id
        return reply
          .code(202)
          .send(await once(request, reply, async tx => archiveReply(await requestArchive(tx, memberId))))
      },
    )

    app.post(
      '/:id/downloads',
      {
        config: { access: 'tenant.archive', whileClosing: true },
        schema: {
          operationId: 'createArchiveDownload',
          summary: 'A link to the file that works once within a minute',
          tags,
          params: Closed({ slug: Slug, id: EntityId('archive') }),
          headers: IdempotencyHeaders,
          response: { 201: ExportLink, ...problems(400, 401, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const { id } = request.params as { id: string }
        const answer = await once(request, reply, async tx => {
          const link = await createArchiveLink(tx, id, request.member!.id)
          return { url: `/v1/archive-downloads/${link.token}`, expiresAt: link.expiresAt.toISOString() }
        })
        return reply.code(201).send(answer)
      },
    )
  }
}
