import { findTenantPage } from '#domain/super-admin/find-tenant-page.ts'
import { listTenants } from '#domain/super-admin/list-tenants.ts'
import type { ApiParts, ApiServer } from '../../parts.ts'
import { AdminTenantList, AdminTenantQuery, adminTenantListReply } from '../../schemas/admin/tenant.ts'
import { AdminTenantPage, adminTenantPageReply } from '../../schemas/admin/tenant-page.ts'
import { Closed, Slug } from '../../schemas/primitives.ts'
import { problems } from '../../schemas/problem.ts'

/** All tenants, and one of them, as those who run the platform see them. */
export function adminTenantRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'listAllTenants',
          summary: 'Every tenant with its figures, a page of them and the sums of all that match',
          tags: ['super admin'],
          querystring: AdminTenantQuery,
          response: { 200: AdminTenantList, ...problems(400, 401, 403) },
        },
      },
      async request => {
        const { q, status, sort = '-created', limit = 50, offset = 0 } = request.query
        const { rows, totals } = await request.inAdmin('list tenants', tx =>
          listTenants(tx, { q, status }, { sort, limit, offset }),
        )
        return adminTenantListReply(rows, totals, { limit, offset })
      },
    )

    app.get(
      '/:slug',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'readTenantAsSuperAdmin',
          summary: 'One tenant: facts, figures, team by role, licence, suspensions and what was done about it',
          tags: ['super admin'],
          params: Closed({ slug: Slug }),
          response: { 200: AdminTenantPage, ...problems(401, 403, 404) },
        },
      },
      async request => {
        const facts = await request.inAdmin('look at a tenant', tx => findTenantPage(tx, request.params.slug))
        return adminTenantPageReply(facts)
      },
    )
  }
}
