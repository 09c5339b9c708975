import { Type } from 'typebox'
import { findDonation } from '#domain/donations/donation-queries.ts'
import { printReceipt } from '#domain/receipts/print-receipt.ts'
import { findReceipt } from '#domain/receipts/receipt-queries.ts'
import { voidReceipt } from '#domain/receipts/void-receipt.ts'
import { receiptOf } from '../donation-replies.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Receipt, ReceiptVoiding } from '../schemas/donation.ts'
import { Closed, LocaleCode, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['donations']

const ReceiptParams = Closed({
  slug: Slug,
  number: Type.String({ maxLength: 40, 'x-sadu-entity': 'receipt', description: 'Number or id' }),
})

export function tenantReceiptRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '/:number',
      {
        config: { access: 'donations.read' },
        schema: {
          operationId: 'readReceipt',
          summary: 'One receipt',
          tags,
          params: ReceiptParams,
          response: { 200: Receipt, ...problems(401, 403, 404) },
        },
      },
      async request =>
        request.inTenantRead(async tx => {
          const receipt = await findReceipt(tx, request.params.number)
          return receiptOf(parts, request, await findDonation(tx, receipt.donation_id), receipt)
        }),
    )

    app.put(
      '/:number/void',
      {
        config: { access: 'receipts.void' },
        schema: {
          operationId: 'voidReceipt',
          summary: 'Take a receipt out of force, with a reason; its donation may be given a new one',
          tags,
          params: ReceiptParams,
          body: ReceiptVoiding,
          response: { 200: Receipt, ...problems(400, 401, 403, 404, 409, 413, 415) },
        },
      },
      async request =>
        request.inTenant(async tx => {
          const receipt = await voidReceipt(tx, request.params.number, request.body)
          const { donation_id: donationId } = await findReceipt(tx, receipt.id)
          return receiptOf(parts, request, await findDonation(tx, donationId), receipt)
        }),
    )

    app.get(
      '/:number/document.pdf',
      {
        config: { access: 'donations.read' },
        schema: {
          operationId: 'printReceipt',
          summary: 'The receipt as a PDF; the donor’s language unless another is asked for',
          tags,
          params: ReceiptParams,
          querystring: Closed({ locale: Type.Optional(LocaleCode) }),
          response: {
            200: { description: 'The receipt', content: { 'application/pdf': { schema: {} } } },
            ...problems(401, 403, 404),
          },
        },
      },
      async (request, reply) => {
        const [receipt, donation] = await request.inTenantRead(async tx => {
          const found = await findReceipt(tx, request.params.number)
          return [found, await findDonation(tx, found.donation_id)] as const
        })
        const locale = request.query.locale ?? donation.locale
        const body = await printReceipt(parts, { slug: request.tenant!.slug, receipt, locale })
        return reply
          .type('application/pdf')
          .header('content-disposition', `inline; filename="${receipt.receipt_number}.pdf"`)
          .send(body)
      },
    )
  }
}
