import { Type } from 'typebox'
import { changePledge } from '#domain/pledges/change-pledge.ts'
import { readBoard } from '#domain/pledges/pledge-board.ts'
import { listPledges } from '#domain/pledges/pledge-queries.ts'
import { decodeIdCursor, encodeCursor } from '../cursor.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { pledgeDetail, todayOf } from '../pledge-replies.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { PledgeBoard, PledgeChange, PledgeDetail, PledgeSummary, pledgeFilters } from '../schemas/pledge.ts'
import { pledgeSummaryReply } from '../schemas/pledge-reply.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

export const PledgeParams = Closed({
  slug: Slug,
  number: Type.String({ maxLength: 40, 'x-sadu-entity': 'pledge', description: 'Number or id' }),
})

export function tenantPledgeRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'pledges.read' },
        schema: {
          operationId: 'listPledges',
          summary: 'Pledges, newest first',
          tags: ['pledges'],
          params: Closed({ slug: Slug }),
          querystring: Closed({ ...PageQuery, ...pledgeFilters }),
          response: { 200: Page(PledgeSummary), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor, ...filter } = request.query
        const before = decodeIdCursor(cursor)
        const [rows, today] = await request.inTenantRead(tx =>
          Promise.all([listPledges(tx, filter, { before, limit: limit + 1 }), todayOf(tx, parts)]),
        )
        const reply = (row: (typeof rows)[number]) => pledgeSummaryReply(row, today)
        return pageOf(rows, limit, { cursorOf: row => encodeCursor(row.id), reply })
      },
    )

    app.get(
      '/board',
      {
        config: { access: 'pledges.read' },
        schema: {
          operationId: 'readPledgeBoard',
          summary: 'What is expected, what is late by how much, and how much of what was promised was kept',
          tags: ['pledges'],
          params: Closed({ slug: Slug }),
          response: { 200: PledgeBoard, ...problems(401, 403, 404) },
        },
      },
      async request => request.inTenantRead(tx => readBoard(tx, parts.clock.now())),
    )

    app.get(
      '/:number',
      {
        config: { access: 'pledges.read' },
        schema: {
          operationId: 'readPledge',
          summary: 'One pledge with its instalments, payments and timeline',
          tags: ['pledges'],
          params: PledgeParams,
          response: { 200: PledgeDetail, ...problems(401, 403, 404) },
        },
      },
      async request => request.inTenantRead(tx => pledgeDetail(parts, request, tx, request.params.number)),
    )

    app.patch(
      '/:number',
      {
        config: { access: 'pledges.write' },
        schema: {
          operationId: 'changePledge',
          summary: 'Cancel a pledge, write it off, move its next date, or stop its reminders',
          tags: ['pledges'],
          params: PledgeParams,
          body: PledgeChange,
          response: { 200: PledgeDetail, ...problems(400, 401, 403, 404, 409, 413, 415) },
        },
      },
      async request => {
        const { number } = request.params
        return request.inTenant(async tx => {
          await changePledge(tx, number, request.body, parts.clock.now())
          return pledgeDetail(parts, request, tx, number)
        })
      },
    )
  }
}
