import { Type } from 'typebox'
import { dateIn } from '#domain/calendar.ts'
import { findCampaign, findTimeZone, listPublicCampaigns } from '#domain/campaigns/campaign-queries.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { sendCached } from '../reply-cache.ts'
import { Campaign } from '../schemas/campaign.ts'
import { campaignReply } from '../schemas/campaign-reply.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

export function campaignRoutes({ replyCache, clock }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '',
      {
        config: { access: 'storefront' },
        schema: {
          operationId: 'listPublicCampaigns',
          summary: 'Campaigns and how far they have come: those that take gifts first, then those that are over',
          tags: ['storefront'],
          params: Closed({ slug: Slug }),
          response: { 200: Closed({ data: Type.Array(Campaign) }), ...problems(403, 404) },
        },
      },
      async (request, reply) => {
        const body = await replyCache.get(request.tenant!.id, 'campaigns', () =>
          request.inTenantRead(async tx => {
            const now = clock.now()
            const rows = await listPublicCampaigns(tx, dateIn(await findTimeZone(tx), now))
            return { data: rows.map(row => campaignReply(row, now)) }
          }),
        )
        return sendCached(reply, body)
      },
    )

    app.get(
      '/:campaign',
      {
        config: { access: 'storefront' },
        schema: {
          operationId: 'readPublicCampaign',
          summary: 'One campaign by slug or id',
          tags: ['storefront'],
          params: Closed({ slug: Slug, campaign: Type.String({ maxLength: 80, 'x-sadu-entity': 'campaign' }) }),
          response: { 200: Campaign, ...problems(403, 404) },
        },
      },
      async (request, reply) => {
        const { campaign } = request.params
        const body = await replyCache.get(request.tenant!.id, `campaign:${campaign}`, async () =>
          campaignReply(
            await request.inTenantRead(tx => findCampaign(tx, campaign, { publicOnly: true })),
            clock.now(),
          ),
        )
        return sendCached(reply, body)
      },
    )
  }
}
