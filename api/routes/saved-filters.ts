import { Type } from 'typebox'
import { removeFilter, saveFilter } from '#domain/saved-filters/save-filter.ts'
import { listSavedFilters } from '#domain/saved-filters/saved-filter-queries.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { ListNameCode, readFilterQuery } from '../schemas/list.ts'
import { Closed, Empty, EntityId, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { NewSavedFilter, SavedFilter, savedFilterReply } from '../schemas/saved-filter.ts'

const tags = ['lists']

export function savedFilterRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'filters.write' },
        schema: {
          operationId: 'listSavedFilters',
          summary: 'One’s own filters of a list and those shared with the team',
          tags,
          params: Closed({ slug: Slug }),
          querystring: Closed({ list: ListNameCode }),
          response: { 200: Closed({ data: Type.Array(SavedFilter) }), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { id } = request.member!
        const rows = await request.inTenantRead(tx => listSavedFilters(tx, id, request.query.list))
        return { data: rows.map(row => savedFilterReply(row, id)) }
      },
    )

    app.post(
      '',
      {
        config: { access: 'filters.write' },
        schema: {
          operationId: 'saveFilter',
          summary: 'Keep a filter of a list under a name',
          tags,
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: NewSavedFilter,
          response: { 201: SavedFilter, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        readFilterQuery(request.body.list, request.body.query, '/query')
        const member = request.member!
        const answer = await once(request, reply, async tx =>
          savedFilterReply(await saveFilter(tx, member, request.body), member.id),
        )
        return reply.code(201).send(answer)
      },
    )

    app.delete(
      '/:id',
      {
        config: { access: 'filters.write' },
        schema: {
          operationId: 'removeSavedFilter',
          summary: 'Forget a filter: one’s own, or a shared one',
          tags,
          params: Closed({ slug: Slug, id: EntityId('saved_filter') }),
          response: { 204: Empty, ...problems(401, 403, 404) },
        },
      },
      async (request, reply) => {
        await request.inTenant(tx => removeFilter(tx, request.member!, request.params.id))
        return reply.code(204).send(null)
      },
    )
  }
}
