import { Type } from 'typebox'
import { findItem, listItems } from '#domain/catalog/catalog-queries.ts'
import { archiveItem, changeItem } from '#domain/catalog/change-item.ts'
import { createItem } from '#domain/catalog/create-item.ts'
import { decodePositionCursor, encodeCursor } from '../cursor.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { ItemChange, NewItem, TenantItem, tenantItemReply } from '../schemas/item.ts'
import { itemFilters } from '../schemas/list.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, Empty, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['catalogue']

const ItemParams = Closed({
  slug: Slug,
  item: Type.String({ maxLength: 80, 'x-sadu-entity': 'catalog_item', description: 'Slug or id' }),
})

const ItemQuery = Closed({ ...PageQuery, ...itemFilters })

export function tenantCatalogRoutes({ replyCache, clock }: ApiParts) {
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
        config: { access: 'catalog.read' },
        schema: {
          operationId: 'listItems',
          summary: 'All items, published or not, in the tenant’s order',
          tags,
          params: Closed({ slug: Slug }),
          querystring: ItemQuery,
          response: { 200: Page(TenantItem), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor, ...filter } = request.query
        const page = { after: decodePositionCursor(cursor), limit: limit + 1 }
        const rows = await request.inTenantRead(tx => listItems(tx, filter, page))
        return pageOf(rows, limit, { cursorOf: row => encodeCursor(row.position, row.id), reply: tenantItemReply })
      },
    )

    app.post(
      '',
      {
        config: { access: 'catalog.write' },
        schema: {
          operationId: 'createItem',
          summary: 'Add an item',
          tags,
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: NewItem,
          response: { 201: TenantItem, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const answer = await once(request, reply, async tx => {
          const id = await createItem(tx, request.body)
          return tenantItemReply(await findItem(tx, id))
        })
        return reply.code(201).send(answer)
      },
    )

    app.get(
      '/:item',
      {
        config: { access: 'catalog.read' },
        schema: {
          operationId: 'readItem',
          summary: 'One item',
          tags,
          params: ItemParams,
          response: { 200: TenantItem, ...problems(401, 403, 404) },
        },
      },
      async request => tenantItemReply(await request.inTenantRead(tx => findItem(tx, request.params.item))),
    )

    app.patch(
      '/:item',
      {
        config: { access: 'catalog.write' },
        schema: {
          operationId: 'changeItem',
          summary: 'Change the named fields of an item',
          tags,
          params: ItemParams,
          body: ItemChange,
          response: { 200: TenantItem, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async request => tenantItemReply(await request.inTenant(tx => changeItem(tx, request.params.item, request.body))),
    )

    app.delete(
      '/:item',
      {
        config: { access: 'catalog.write' },
        schema: {
          operationId: 'archiveItem',
          summary: 'Take an item out of the catalogue; orders that name it keep it',
          tags,
          params: ItemParams,
          response: { 204: Empty, ...problems(401, 403, 404) },
        },
      },
      async (request, reply) => {
        await request.inTenant(tx => archiveItem(tx, request.params.item, clock.now()))
        return reply.code(204).send(null)
      },
    )
  }
}
