import { Type } from 'typebox'
import { changeByLink } from '#domain/status-links/change-by-link.ts'
import { openLink } from '#domain/status-links/open-link.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { linkedOf } from '../plugins/status-links.ts'
import { Closed } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { StatusChange, StatusPage } from '../schemas/status.ts'
import { statusPageReply } from '../schemas/status-reply.ts'

const LinkParams = Closed({ token: Type.String({ maxLength: 200 }) })

/** The page behind a status link. Reading changes nothing: mail programs and chats open links by themselves. */
export function statusRoutes({ clock }: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
    })

    app.get(
      '/:token',
      {
        config: { access: 'link' },
        schema: {
          operationId: 'readStatus',
          summary: 'Where an order, a gift or a pledge stands, for the holder of its link',
          tags: ['status'],
          params: LinkParams,
          response: { 200: StatusPage, ...problems(403, 404) },
        },
      },
      async request => {
        const opened = await request.inTenantRead(tx => openLink(tx, linkedOf(request)))
        return statusPageReply(opened, clock.now())
      },
    )

    app.patch(
      '/:token',
      {
        config: { access: 'link' },
        schema: {
          operationId: 'changeByStatusLink',
          summary: 'Call off, move a pledge’s date, or stop its reminders',
          tags: ['status'],
          params: LinkParams,
          body: StatusChange,
          response: { 200: StatusPage, ...problems(400, 403, 404, 409, 413, 415, 422) },
        },
      },
      async request => {
        const target = linkedOf(request)
        const opened = await request.inTenant(async tx => {
          await changeByLink(tx, target, request.body, clock.now())
          return openLink(tx, target)
        })
        return statusPageReply(opened, clock.now())
      },
    )
  }
}
