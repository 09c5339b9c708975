import { Type } from 'typebox'
import { listAdminActs } from '#domain/super-admin/admin-log-queries.ts'
import { findKnownTenant } from '#domain/super-admin/find-known-tenant.ts'
import { listTenants } from '#domain/super-admin/list-tenants.ts'
import { decodeIdCursor, encodeCursor } from '../../cursor.ts'
import type { ApiParts, ApiServer } from '../../parts.ts'
import { AdminAct, adminActReply } from '../../schemas/admin/act.ts'
import { AdminTotals, adminTotalsReply } from '../../schemas/admin/tenant.ts'
import { Page, PageQuery, pageOf } from '../../schemas/page.ts'
import { Closed, Slug } from '../../schemas/primitives.ts'
import { problems } from '../../schemas/problem.ts'

/** What super admins did, and what the platform amounts to. */
export function adminLogRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/audit',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'listAdminActs',
          summary: 'What super admins did, newest first',
          tags: ['super admin'],
          querystring: Closed({
            ...PageQuery,
            slug: Type.Optional(Slug),
            action: Type.Optional(Type.String({ maxLength: 80, pattern: '^[a-z_]+\\.[a-z_]+$' })),
          }),
          response: { 200: Page(AdminAct), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor, slug, action } = request.query
        const before = decodeIdCursor(cursor)
        const rows = await request.inAdmin('read what super admins did', async tx => {
          const tenantId = slug === undefined ? undefined : (await findKnownTenant(tx, slug, { lock: false })).id
          return listAdminActs(tx, { tenantId, actions: action ? [action] : undefined }, { before, limit: limit + 1 })
        })
        return pageOf(rows, limit, { cursorOf: ({ id }) => encodeCursor(id), reply: adminActReply })
      },
    )

    app.get(
      '/usage',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'readUsage',
          summary: 'The sums of all tenants',
          tags: ['super admin'],
          response: { 200: AdminTotals, ...problems(401, 403) },
        },
      },
      async request => {
        const page = { sort: 'slug', limit: 1, offset: 0 } as const
        const { totals } = await request.inAdmin('sum up all tenants', tx => listTenants(tx, {}, page))
        return adminTotalsReply(totals)
      },
    )
  }
}
