import { Type } from 'typebox'
import { createDownload } from '#domain/exports/download-link.ts'
import { exportLists, exportPermissions, refuseList } from '#domain/exports/export-lists.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { scopeOfRequest } from '../plugins/tenant.ts'
import { rateLimits } from '../rate-limits.ts'
import { csvFile, ExportLink, NewExport } from '../schemas/export.ts'
import { exportFilters, readFilterQuery } from '../schemas/list.ts'
import { Closed, LocaleCode, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { sendExport } from '../send-export.ts'

const tags = ['exports']

const operationOf = {
  orders: 'exportOrders',
  donations: 'exportDonations',
  pledges: 'exportPledges',
  items: 'exportItems',
  contacts: 'exportContacts',
  audit: 'exportAudit',
}

export function exportRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.post(
      '',
      {
        config: { access: 'exports.write', whileClosing: true },
        schema: {
          operationId: 'createExport',
          summary: 'A link to a list’s CSV file for a browser, which cannot send a token with a download',
          tags,
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: NewExport,
          response: { 201: ExportLink, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { list, filter = {}, locale = 'ar' } = request.body
        refuseList(request.member!.role, list)
        readFilterQuery(list, filter, '/filter')
        await request.limit(rateLimits.exports, { tenantId: request.tenant!.id, subject: 'exports' })
        const answer = await once(request, reply, async tx => {
          const link = await createDownload(tx, request.member!.id, { list, query: filter, locale })
          return { url: `/v1/downloads/${link.token}`, expiresAt: link.expiresAt.toISOString() }
        })
        return reply.code(201).send(answer)
      },
    )

    for (const list of exportLists) {
      const query = Closed({ ...exportFilters[list], locale: Type.Optional(LocaleCode) })
      app.get(
        `/${list}.csv`,
        {
          exposeHeadRoute: false,
          config: { access: exportPermissions[list] },
          schema: {
            operationId: operationOf[list],
            summary: list === 'audit' ? 'The audit log as a CSV file' : `The ${list} of a filter as a CSV file`,
            tags,
            params: Closed({ slug: Slug }),
            querystring: query,
            response: csvFile(400, 401, 403, 404, 409),
          },
        },
        async (request, reply) => {
          const { locale = 'ar', ...filter } = request.query as { locale?: 'ar' | 'en' }
          const { tenant } = request
          await request.limit(rateLimits.exports, { tenantId: tenant!.id, subject: 'exports' })
          return sendExport(parts, reply, {
            scope: scopeOfRequest(request),
            slug: tenant!.slug,
            content: { list, filter, locale },
          })
        },
      )
    }
  }
}
