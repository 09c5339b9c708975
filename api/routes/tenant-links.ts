import QRCode from 'qrcode'
import { Type } from 'typebox'
import {
  archiveTrackedLink,
  createTrackedLink,
  findTrackedLink,
  listTrackedLinks,
  trackedUrl,
} from '#domain/attribution/tracked-links.ts'
import { decodeIdCursor, encodeCursor } from '../cursor.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { NewTrackedLink, TrackedLink, trackedLinkReply } from '../schemas/attribution.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, Empty, EntityId, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['links']

const LinkParams = Closed({ slug: Slug, id: EntityId('tracked_link') })

export function tenantLinkRoutes({ config, clock }: ApiParts) {
  const originOf = (slug: string) => config.shopOrigin.replace('{slug}', slug)

  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'links.read' },
        schema: {
          operationId: 'listTrackedLinks',
          summary: 'Links made for posts, leaflets and QR codes, newest first',
          tags,
          params: Closed({ slug: Slug }),
          querystring: Closed(PageQuery),
          response: { 200: Page(TrackedLink), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor } = request.query
        const before = decodeIdCursor(cursor)
        const rows = await request.inTenantRead(tx => listTrackedLinks(tx, { before, limit: limit + 1 }))
        const origin = originOf(request.tenant!.slug)
        return pageOf(rows, limit, {
          cursorOf: row => encodeCursor(row.id),
          reply: row => trackedLinkReply(row, trackedUrl(origin, row)),
        })
      },
    )

    app.post(
      '',
      {
        config: { access: 'links.write' },
        schema: {
          operationId: 'createTrackedLink',
          summary: 'Make a link that tells where its visitors came from',
          tags,
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: NewTrackedLink,
          response: { 201: TrackedLink, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const origin = originOf(request.tenant!.slug)
        const link = await once(request, reply, async tx => {
          const row = await findTrackedLink(tx, await createTrackedLink(tx, request.body))
          return trackedLinkReply({ ...row, visits: 0, conversions: 0 }, trackedUrl(origin, row))
        })
        return reply.code(201).send(link)
      },
    )

    app.get(
      '/:id/qr.svg',
      {
        config: { access: 'links.read' },
        schema: {
          operationId: 'readTrackedLinkCode',
          summary: 'The link as a QR code to be printed',
          tags,
          params: LinkParams,
          response: {
            200: { description: 'The code', content: { 'image/svg+xml': { schema: Type.String() } } },
            ...problems(401, 403, 404),
          },
        },
      },
      async (request, reply) => {
        const link = await request.inTenantRead(tx => findTrackedLink(tx, (request.params as { id: string }).id))
        const url = trackedUrl(originOf(request.tenant!.slug), link)
        const picture = await QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
        return reply.type('image/svg+xml').send(picture)
      },
    )

    app.delete(
      '/:id',
      {
        config: { access: 'links.write' },
        schema: {
          operationId: 'archiveTrackedLink',
          summary: 'Take a link out of the list; what came by it is kept',
          tags,
          params: LinkParams,
          response: { 204: Empty, ...problems(401, 403, 404) },
        },
      },
      async (request, reply) => {
        await request.inTenant(tx => archiveTrackedLink(tx, request.params.id, clock.now()))
        return reply.code(204).send(null)
      },
    )
  }
}
