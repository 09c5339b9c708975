import { changePlan } from '#domain/super-admin/change-plan.ts'
import { findKnownTenant } from '#domain/super-admin/find-known-tenant.ts'
import { listOverrides } from '#domain/super-admin/list-overrides.ts'
import { setOverrides } from '#domain/super-admin/set-overrides.ts'
import type { SystemTx } from '#platform/db/system.ts'
import type { ApiParts, ApiServer } from '../../parts.ts'
import { PlanChange, Quotas, QuotasReply, quotasReply } from '../../schemas/admin/limits.ts'
import { Closed, Slug } from '../../schemas/primitives.ts'
import { problems } from '../../schemas/problem.ts'

const params = Closed({ slug: Slug })
const tags = ['super admin']

/** What a tenant may have: its plan, and limits of its own until a day. */
export function adminLimitRoutes({ clock }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/:slug/quotas',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'readQuotas',
          summary: 'The limits of a tenant: of its plan, and its own, past ones too',
          tags,
          params,
          response: { 200: QuotasReply, ...problems(401, 403, 404) },
        },
      },
      async request => request.inAdmin('look at limits', tx => read(tx, request.params.slug)),
    )

    app.put(
      '/:slug/quotas',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'setQuotas',
          summary: 'Give a tenant limits of its own until a day; what is in force and not named ends now',
          tags,
          params,
          body: Quotas,
          response: { 200: QuotasReply, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async request => {
        const { slug } = request.params
        const wanted = request.body.overrides.map(each => ({ ...each, until: new Date(each.until) }))
        return request.inAdmin('set limits', async tx => {
          await setOverrides(tx, slug, wanted, clock.now())
          return read(tx, slug)
        })
      },
    )

    app.put(
      '/:slug/plan',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'changePlan',
          summary: 'Give a tenant another plan',
          tags,
          params,
          body: PlanChange,
          response: { 200: QuotasReply, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async request => {
        const { slug } = request.params
        return request.inAdmin('change a plan', async tx => {
          await changePlan(tx, slug, request.body.plan)
          return read(tx, slug)
        })
      },
    )
  }
}

async function read(tx: SystemTx, slug: string) {
  const { id, plan } = await findKnownTenant(tx, slug, { lock: false })
  return quotasReply(plan, await listOverrides(tx, id))
}
