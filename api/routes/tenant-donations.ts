import { changeDonationStatus } from '#domain/donations/change-donation-status.ts'
import { listDonations } from '#domain/donations/donation-queries.ts'
import { decodeIdCursor, encodeCursor } from '../cursor.ts'
import { donationDetail } from '../donation-replies.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import {
  DonationDetail,
  DonationParams,
  DonationStatusChange,
  DonationSummary,
  donationFilters,
} from '../schemas/donation.ts'
import { donationSummaryReply } from '../schemas/donation-reply.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['donations']

export function tenantDonationRoutes(parts: ApiParts) {
  const { clock, replyCache } = parts
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    // What has come in stands on the storefront's campaigns.
    app.addHook('onResponse', async request => {
      if (request.method !== 'GET' && request.tenant) replyCache.forget(request.tenant.id)
    })

    app.get(
      '',
      {
        config: { access: 'donations.read' },
        schema: {
          operationId: 'listDonations',
          summary: 'Donations, newest first',
          tags,
          params: Closed({ slug: Slug }),
          querystring: Closed({ ...PageQuery, ...donationFilters }),
          response: { 200: Page(DonationSummary), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor, ...filter } = request.query
        const before = decodeIdCursor(cursor)
        const rows = await request.inTenantRead(tx => listDonations(tx, filter, { before, limit: limit + 1 }))
        return pageOf(rows, limit, { cursorOf: row => encodeCursor(row.id), reply: donationSummaryReply })
      },
    )

    app.get(
      '/:number',
      {
        config: { access: 'donations.read' },
        schema: {
          operationId: 'readDonation',
          summary: 'One donation with its receipts and its timeline',
          tags,
          params: DonationParams,
          response: { 200: DonationDetail, ...problems(401, 403, 404) },
        },
      },
      async request => request.inTenantRead(tx => donationDetail(parts, request, tx, request.params.number)),
    )

    app.patch(
      '/:number',
      {
        config: { access: 'donations.write' },
        schema: {
          operationId: 'changeDonationStatus',
          summary: 'Say that the money of an intent has come, or that it will not',
          tags,
          params: DonationParams,
          body: DonationStatusChange,
          response: { 200: DonationDetail, ...problems(400, 401, 403, 404, 409, 413, 415) },
        },
      },
      async request => {
        const { number } = request.params
        return request.inTenant(async tx => {
          await changeDonationStatus(tx, number, request.body, clock.now())
          return donationDetail(parts, request, tx, number)
        })
      },
    )
  }
}
