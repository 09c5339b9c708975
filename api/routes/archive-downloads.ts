import { Type } from 'typebox'
import { findArchiveReader, hashOfLink, openArchiveLink } from '#domain/archives/archive-link.ts'
import { DomainError } from '#domain/errors.ts'
import { resolveArchive } from '#platform/db/access.ts'
import { inTenant, type TenantScope } from '#platform/db/tenancy.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Closed } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

export function archiveDownloadRoutes({ databases, storage }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/:token',
      {
        // A HEAD would use the link up without a file.
        exposeHeadRoute: false,
        config: { access: 'public' },
        schema: {
          operationId: 'followArchiveDownload',
          summary: 'The file of a single-use link; a used, expired or unknown one is 404',
          tags: ['archives'],
          params: Closed({ token: Type.String({ maxLength: 100 }) }),
          response: {
            200: { description: 'The archive', content: { 'application/zip': { schema: {} } } },
            ...problems(404),
          },
        },
      },
      async (request, reply) => {
        const { token } = request.params as { token: string }
        const tenant = await resolveArchive(databases.user, hashOfLink(token))
        if (!tenant) throw new DomainError('download_not_found')
        const asked: TenantScope = { tenantId: tenant.tenant_id, actor: { kind: 'public' }, requestId: request.id }
        const reader = await inTenant(databases.user, asked, tx => findArchiveReader(tx, token), { readOnly: true })
        const scope: TenantScope = { ...asked, actor: { kind: 'member', ...reader } }
        const key = await inTenant(databases.user, scope, tx => openArchiveLink(tx, token))
        const object = await storage.read(key)
        if (!object) throw new DomainError('download_not_found')
        return reply
          .header('cache-control', 'no-store')
          .header('referrer-policy', 'no-referrer')
          .header('content-length', object.size)
          .header('content-disposition', `attachment; filename="${tenant.slug}.zip"`)
          .type('application/zip')
          .send(object.body)
      },
    )
  }
}
