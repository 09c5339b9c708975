import { Type } from 'typebox'
import { findTenantPage } from '#domain/super-admin/find-tenant-page.ts'
import { reactivateTenant, suspendTenant } from '#domain/tenants/suspend-tenant.ts'
import type { ApiParts, ApiServer } from '../../parts.ts'
import { Reason } from '../../schemas/admin/reason.ts'
import { SuspensionEffect } from '../../schemas/admin/tenant.ts'
import { AdminTenantPage, adminTenantPageReply } from '../../schemas/admin/tenant-page.ts'
import { Closed, Slug } from '../../schemas/primitives.ts'
import { problems } from '../../schemas/problem.ts'

const params = Closed({ slug: Slug })

/** Closing a tenant and opening it again: in force in every process within two seconds. */
export function adminSuspensionRoutes({ clock }: ApiParts) {
  return async (app: ApiServer) => {
    app.post(
      '/:slug/suspension',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'suspendTenant',
          summary: 'Close a tenant to the public, or to its team too; another effect replaces the present one',
          tags: ['super admin'],
          params,
          body: Closed({ reason: Reason, effect: SuspensionEffect }),
          response: { 200: AdminTenantPage, ...problems(400, 401, 403, 404, 409, 413, 415) },
        },
      },
      async request => {
        const { slug } = request.params
        const suspension = { slug, ...request.body, suspendedBy: request.superAdmin!.userId, now: clock.now() }
        await request.inAdmin('suspend a tenant', tx => suspendTenant(tx, suspension))
        return adminTenantPageReply(await request.inAdmin('look at a tenant', tx => findTenantPage(tx, slug)))
      },
    )

    app.delete(
      '/:slug/suspension',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'reactivateTenant',
          summary: 'Open a suspended tenant again',
          tags: ['super admin'],
          params,
          body: Type.Union([Closed({ reason: Type.Optional(Reason) }), Type.Null()]),
          response: { 200: AdminTenantPage, ...problems(400, 401, 403, 404, 409, 413, 415) },
        },
      },
      async request => {
        const { slug } = request.params
        await request.inAdmin('reactivate a tenant', tx => reactivateTenant(tx, slug, request.body?.reason))
        return adminTenantPageReply(await request.inAdmin('look at a tenant', tx => findTenantPage(tx, slug)))
      },
    )
  }
}
