import { Type } from 'typebox'
import { findCampaign, listCampaigns } from '#domain/campaigns/campaign-queries.ts'
import { archiveCampaign, changeCampaign } from '#domain/campaigns/change-campaign.ts'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { decodePositionCursor, encodeCursor } from '../cursor.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { CampaignChange, CampaignStatus, NewCampaign, TenantCampaign } from '../schemas/campaign.ts'
import { tenantCampaignReply } from '../schemas/campaign-reply.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, Empty, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['campaigns']

const CampaignParams = Closed({
  slug: Slug,
  campaign: Type.String({ maxLength: 80, 'x-sadu-entity': 'campaign', description: 'Slug or id' }),
})

export function tenantCampaignRoutes({ replyCache, clock }: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    app.addHook('onResponse', async request => {
      if (request.method !== 'GET' && request.tenant) replyCache.forget(request.tenant.id)
    })

    app.get(
      '',
      {
        config: { access: 'campaigns.read' },
        schema: {
          operationId: 'listCampaigns',
          summary: 'All campaigns with how far they have come, in the tenant’s order',
          tags,
          params: Closed({ slug: Slug }),
          querystring: Closed({ ...PageQuery, status: Type.Optional(CampaignStatus) }),
          response: { 200: Page(TenantCampaign), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor, status } = request.query
        const page = { after: decodePositionCursor(cursor), limit: limit + 1 }
        const rows = await request.inTenantRead(tx => listCampaigns(tx, { status }, page))
        return pageOf(rows, limit, {
          cursorOf: row => encodeCursor(row.position, row.id),
          reply: row => tenantCampaignReply(row, clock.now()),
        })
      },
    )

    app.post(
      '',
      {
        config: { access: 'campaigns.write' },
        schema: {
          operationId: 'createCampaign',
          summary: 'Add a campaign, a draft unless it is said to be active',
          tags,
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: NewCampaign,
          response: { 201: TenantCampaign, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const now = clock.now()
        const answer = await once(request, reply, async tx => {
          const id = await createCampaign(tx, request.body, now)
          return tenantCampaignReply(await findCampaign(tx, id), now)
        })
        return reply.code(201).send(answer)
      },
    )

    app.get(
      '/:campaign',
      {
        config: { access: 'campaigns.read' },
        schema: {
          operationId: 'readCampaign',
          summary: 'One campaign',
          tags,
          params: CampaignParams,
          response: { 200: TenantCampaign, ...problems(401, 403, 404) },
        },
      },
      async request => {
        const row = await request.inTenantRead(tx => findCampaign(tx, request.params.campaign))
        return tenantCampaignReply(row, clock.now())
      },
    )

    app.patch(
      '/:campaign',
      {
        config: { access: 'campaigns.write' },
        schema: {
          operationId: 'changeCampaign',
          summary: 'Change the named fields of a campaign, open or close it',
          tags,
          params: CampaignParams,
          body: CampaignChange,
          response: { 200: TenantCampaign, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async request => {
        const now = clock.now()
        const row = await request.inTenant(tx => changeCampaign(tx, request.params.campaign, request.body, now))
        return tenantCampaignReply(row, now)
      },
    )

    app.delete(
      '/:campaign',
      {
        config: { access: 'campaigns.write' },
        schema: {
          operationId: 'archiveCampaign',
          summary: 'Take a campaign out of the lists; gifts and pledges that name it keep it',
          tags,
          params: CampaignParams,
          response: { 204: Empty, ...problems(401, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        await request.inTenant(tx => archiveCampaign(tx, request.params.campaign, clock.now()))
        return reply.code(204).send(null)
      },
    )
  }
}
