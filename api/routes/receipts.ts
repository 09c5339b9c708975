import { Type } from 'typebox'
import { confirmReceipt } from '#domain/receipts/confirm-receipt.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { ReceiptConfirmation } from '../schemas/donation.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { confirmationReply } from '../schemas/receipt-reply.ts'

/** Where the code on a receipt leads. 80 random bits under the limits of anonymous callers: nobody guesses one. */
export function receiptRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/:code',
      {
        config: { access: 'storefront' },
        schema: {
          operationId: 'confirmReceipt',
          summary: 'Confirm a receipt by the code on it',
          tags: ['storefront'],
          params: Closed({
            slug: Slug,
            code: Type.String({
              examples: ['7ZK4-M2QF-91XA-BC0D'],
              description: 'Any case, with or without blanks and dashes; O is read as 0, I and L as 1',
            }),
          }),
          response: { 200: ReceiptConfirmation, ...problems(403, 404) },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store')
        return confirmationReply(await request.inTenantRead(tx => confirmReceipt(tx, request.params.code)))
      },
    )
  }
}
