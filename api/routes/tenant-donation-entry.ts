import { changeDonationStatuses } from '#domain/donations/change-donation-statuses.ts'
import { findDonation } from '#domain/donations/donation-queries.ts'
import { enterDonation } from '#domain/donations/enter-donation.ts'
import { enterPledgedDonation } from '#domain/donations/enter-pledged-donation.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { donationDetail, receiptOf } from '../donation-replies.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { BulkStatusResults } from '../schemas/conversion.ts'
import { BulkDonationStatus, DonationDetail, DonationParams, NewOfficeDonation, Receipt } from '../schemas/donation.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['donations']

/** What the team does with donations besides reading and moving one: entering, receipting, and moving many. */
export function tenantDonationEntryRoutes(parts: ApiParts) {
  const { clock, replyCache } = parts
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    // What has come in stands on the storefront's campaigns.
    app.addHook('onResponse', async request => {
      if (request.tenant) replyCache.forget(request.tenant.id)
    })

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
          body: NewOfficeDonation,
          response: { 201: DonationDetail, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
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
          response: { 201: Receipt, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
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
          body: BulkDonationStatus,
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
