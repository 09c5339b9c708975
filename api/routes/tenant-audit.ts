import { readAuditFacets } from '#domain/audit/audit-facets.ts'
import { listAudit } from '#domain/audit/list-audit.ts'
import { decodeIdCursor, encodeCursor } from '../cursor.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { AuditEntry, AuditFacets, auditEntryReply, auditFilters } from '../schemas/audit.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['audit']

export function tenantAuditRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'audit.read' },
        schema: {
          operationId: 'listAudit',
          summary: 'Who did what, when and from where, newest first',
          tags,
          params: Closed({ slug: Slug }),
          querystring: Closed({ ...PageQuery, ...auditFilters }),
          response: { 200: Page(AuditEntry), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor, ...filter } = request.query
        const before = decodeIdCursor(cursor)
        const rows = await request.inTenantRead(tx => listAudit(tx, filter, { before, limit: limit + 1 }))
        return pageOf(rows, limit, { cursorOf: row => encodeCursor(row.id), reply: auditEntryReply })
      },
    )

    app.get(
      '/facets',
      {
        config: { access: 'audit.read' },
        schema: {
          operationId: 'readAuditFacets',
          summary: 'What the audit log can be narrowed by: actions that happened, members who did something',
          tags,
          params: Closed({ slug: Slug }),
          response: { 200: AuditFacets, ...problems(401, 403, 404) },
        },
      },
      async request => request.inTenantRead(readAuditFacets),
    )
  }
}
