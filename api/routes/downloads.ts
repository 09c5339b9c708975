import { Type } from 'typebox'
import { DomainError } from '#domain/errors.ts'
import { findDownload, hashOfToken, useDownload } from '#domain/exports/download-link.ts'
import { resolveDownload } from '#platform/db/access.ts'
import { inTenant, type TenantScope } from '#platform/db/tenancy.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { addressOf } from '../plugins/tenant.ts'
import { csvFile } from '../schemas/export.ts'
import { readFilterQuery } from '../schemas/list.ts'
import { Closed } from '../schemas/primitives.ts'
import { sendExport } from '../send-export.ts'

export function downloadRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
    })

    app.get(
      '/:token',
      {
        // A HEAD would use the link up without a file.
        exposeHeadRoute: false,
        config: { access: 'public' },
        schema: {
          operationId: 'followDownload',
          summary: 'The file of a single-use link; a used, expired or unknown one is 404',
          tags: ['exports'],
          params: Closed({ token: Type.String({ maxLength: 100 }) }),
          response: csvFile(404, 409),
        },
      },
      async (request, reply) => {
        const { token } = request.params as { token: string }
        const tenant = await resolveDownload(parts.databases.user, hashOfToken(token))
        if (!tenant) throw new DomainError('download_not_found')
        const from = { requestId: request.id, address: addressOf(request) }
        const asked: TenantScope = { tenantId: tenant.tenant_id, actor: { kind: 'public' }, ...from }
        const download = await inTenant(parts.databases.user, asked, tx => findDownload(tx, token), { readOnly: true })
        const { userId, name } = download.member
        return sendExport(parts, reply, {
          scope: { ...asked, actor: { kind: 'member', userId, name } },
          slug: tenant.slug,
          content: {
            list: download.list,
            filter: readFilterQuery(download.list, download.query, ''),
            locale: download.locale,
          },
          id: download.id,
          claim: tx => useDownload(tx, download.id),
        })
      },
    )
  }
}
