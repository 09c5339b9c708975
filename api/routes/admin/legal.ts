import { Type } from 'typebox'
import { decideVerification, listWaitingForVerification } from '#domain/super-admin/decide-verification.ts'
import { findTenantPage } from '#domain/super-admin/find-tenant-page.ts'
import { recordLicence, withdrawLicence } from '#domain/tenants/record-licence.ts'
import type { ApiParts, ApiServer } from '../../parts.ts'
import { Decision, LicenceRecord, WaitingList, waitingReply } from '../../schemas/admin/legal.ts'
import { Reason } from '../../schemas/admin/reason.ts'
import { AdminTenantPage, adminTenantPageReply } from '../../schemas/admin/tenant-page.ts'
import { Closed, Slug } from '../../schemas/primitives.ts'
import { problems } from '../../schemas/problem.ts'

const params = Closed({ slug: Slug })
const tags = ['super admin']

/** Licences to collect donations, and merchant blocks that wait to be verified. */
export function adminLegalRoutes({ clock }: ApiParts) {
  return async (app: ApiServer) => {
    app.put(
      '/tenants/:slug/licence',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'recordLicence',
          summary: 'Record a licence to collect donations: the forms for gifts open',
          tags,
          params,
          body: LicenceRecord,
          response: { 200: AdminTenantPage, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async request => {
        const { slug } = request.params
        return request.inAdmin('record a licence', async tx => {
          await recordLicence(tx, { slug, ...request.body, now: clock.now() })
          return adminTenantPageReply(await findTenantPage(tx, slug))
        })
      },
    )

    app.delete(
      '/tenants/:slug/licence',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'withdrawLicence',
          summary: 'Take a licence away: nothing is collected any more',
          tags,
          params,
          body: Closed({ reason: Reason }),
          response: { 200: AdminTenantPage, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async request => {
        const { slug } = request.params
        return request.inAdmin('withdraw a licence', async tx => {
          await withdrawLicence(tx, slug, request.body.reason)
          return adminTenantPageReply(await findTenantPage(tx, slug))
        })
      },
    )

    app.get(
      '/verifications',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'listVerifications',
          summary: 'Tenants whose merchant block waits to be verified, who waits longest first',
          tags,
          response: { 200: WaitingList, ...problems(401, 403) },
        },
      },
      async request => {
        const rows = await request.inAdmin('list waiting verifications', listWaitingForVerification)
        return { data: rows.map(waitingReply) }
      },
    )

    app.put(
      '/tenants/:slug/verification',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'decideVerification',
          summary: 'Verify or refuse a merchant block that waits; the note is read by the tenant',
          tags,
          params,
          body: Decision,
          response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 413, 415) },
        },
      },
      async (request, reply) => {
        const { decision, note = null } = request.body
        await request.inAdmin('decide a verification', tx =>
          decideVerification(tx, request.params.slug, { decision, note }),
        )
        return reply.code(204).send(null)
      },
    )
  }
}
