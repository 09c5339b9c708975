import { createDonation } from '#domain/donations/create-donation.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { CreatedDonation, NewDonation } from '../schemas/donation.ts'
import { createdDonationReply } from '../schemas/donation-reply.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { statusUrlFor } from '../status-url.ts'

export function donationRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.post(
      '',
      {
        config: { access: 'storefront', submission: true },
        schema: {
          operationId: 'createDonation',
          summary: 'Say that you want to give: an intent, for no money comes by it',
          tags: ['storefront'],
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: NewDonation,
          response: { 201: CreatedDonation, ...problems(400, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { form: _form, ...wanted } = request.body
        const answer = await once(request, reply, async tx => {
          const donation = await createDonation(tx, wanted, parts.clock.now())
          const link = { kind: 'donation' as const, id: donation.id, linkVersion: 1, locale: donation.locale }
          return createdDonationReply(donation, statusUrlFor(parts, request.tenant!, link))
        })
        return reply.code(201).header('cache-control', 'no-store').send(answer)
      },
    )
  }
}
