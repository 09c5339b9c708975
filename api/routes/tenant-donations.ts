import { Type } from 'typebox'
import { changeDonationStatus } from '#domain/donations/change-donation-status.ts'
import { changeDonationStatuses } from '#domain/donations/change-donation-statuses.ts'
import { findDonation, listDonations } from '#domain/donations/donation-queries.ts'
import { enterDonation } from '#domain/donations/enter-donation.ts'
import { enterPledgedDonation } from '#domain/donations/enter-pledged-donation.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { decodeIdCursor, encodeCursor } from '../cursor.ts'
import { donationDetail, receiptOf } from '../donation-replies.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { BulkStatusResults } from '../schemas/conversion.ts'
import * as Shape from '../schemas/donation.ts'
import { donationSummaryReply } from '../schemas/donation-reply.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['donations']

const DonationParams = Closed({
  slug: Slug,
  number: Type.String({ maxLength: 40, 'x-sadu-entity': 'donation', description: 'Number or id' }),
})

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
          querystring: Closed({ ...PageQuery, ...Shape.donationFilters }),
          response: { 200: Page(Shape.DonationSummary), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor, ...filter } = request.query
        const before = decodeIdCursor(cursor)
        const rows = await request.inTenantRead(tx => listDonations(tx, filter, { before, limit: limit + 1 }))
        return pageOf(rows, limit, { cursorOf: row => encodeCursor(row.id), reply: donationSummaryReply })
      },
    )

    app.post(
      '',
      {
        config: { access: 'donations.write' },
        schema: {
          operationId: 'enterDonation',
          summary: 'Enter a gift that came another way: received at once unless it is said to be on its way',
          tags,
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: Shape.NewOfficeDonation,
          response: { 201: Shape.DonationDetail, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { pledgeNumber, ...gift } = request.body
        const answer = await once(request, reply, async tx => {
          const { id } = pledgeNumber
            ? await enterPledgedDonation(tx, pledgeNumber, gift, clock.now())
            : await enterDonation(tx, gift, clock.now())
          return donationDetail(parts, request, tx, id)
        })
        return reply.code(201).send(answer)
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
          response: { 200: Shape.DonationDetail, ...problems(401, 403, 404) },
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
          body: Shape.DonationStatusChange,
          response: { 200: Shape.DonationDetail, ...problems(400, 401, 403, 404, 409, 413, 415) },
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

    app.post(
      '/:number/receipts',
      {
        config: { access: 'donations.write' },
        schema: {
          operationId: 'issueReceipt',
          summary: 'Issue the receipt of a received gift, with the next number of its series',
          tags,
          params: DonationParams,
          headers: IdempotencyHeaders,
          response: { 201: Shape.Receipt, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { number } = request.params
        const answer = await once(request, reply, async tx => {
          const receipt = await issueReceipt(tx, number, clock.now())
          return receiptOf(parts, request, await findDonation(tx, number), receipt)
        })
        return reply.code(201).send(answer)
      },
    )

    app.post(
      '/bulk-status',
      {
        config: { access: 'donations.write' },
        schema: {
          operationId: 'changeDonationStatuses',
          summary: 'Move many donations to one status, each on its own',
          tags,
          params: Closed({ slug: Slug }),
          body: Shape.BulkDonationStatus,
          response: { 200: BulkStatusResults, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async request => {
        const { numbers, ...change } = request.body
        return {
          results: await changeDonationStatuses({ tx: work => request.inTenant(work) }, numbers, change, clock.now()),
        }
      },
    )
  }
}
