import { Type } from 'typebox'
import { findItem, listItems } from '#domain/catalog/catalog-queries.ts'
import { decodePositionCursor, encodeCursor } from '../cursor.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { sendCached } from '../reply-cache.ts'
import { CatalogItem, ItemKind, itemReply } from '../schemas/item.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const CatalogQuery = Closed({
  ...PageQuery,
  q: Type.Optional(Type.String({ maxLength: 100, description: 'Words of the name or description, either language' })),
  category: Type.Optional(Slug),
  type: Type.Optional(ItemKind),
})

export function catalogRoutes({ replyCache }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '',
      {
        config: { access: 'storefront' },
        schema: {
          operationId: 'listPublishedItems',
          summary: 'Published items, searched and filtered, in the tenant’s order',
          tags: ['storefront'],
          params: Closed({ slug: Slug }),
          querystring: CatalogQuery,
          response: { 200: Page(CatalogItem), ...problems(400, 403, 404) },
        },
      },
      async (request, reply) => {
        const { limit = 50, cursor, ...filter } = request.query
        const after = decodePositionCursor(cursor)
        const name = `catalog:${JSON.stringify([limit, cursor, filter.q, filter.category, filter.type])}`
        const body = await replyCache.get(request.tenant!.id, name, async () => {
          const page = { after, limit: limit + 1 }
          const rows = await request.inTenantRead(tx => listItems(tx, { ...filter, publishedOnly: true }, page))
          return pageOf(rows, limit, { cursorOf: row => encodeCursor(row.position, row.id), reply: itemReply })
        })
        return sendCached(reply, body)
      },
    )

    app.get(
      '/:item',
      {
        config: { access: 'storefront' },
        schema: {
          operationId: 'readPublishedItem',
          summary: 'One published item by slug or id',
          tags: ['storefront'],
          params: Closed({ slug: Slug, item: Type.String({ maxLength: 80, 'x-sadu-entity': 'catalog_item' }) }),
          response: { 200: CatalogItem, ...problems(403, 404) },
        },
      },
      async (request, reply) => {
        const { item } = request.params
        const body = await replyCache.get(request.tenant!.id, `item:${item}`, async () =>
          itemReply(await request.inTenantRead(tx => findItem(tx, item, { publishedOnly: true }))),
        )
        return sendCached(reply, body)
      },
    )
  }
}
