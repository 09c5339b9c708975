import { Type } from 'typebox'
import { DomainError } from '#domain/errors.ts'
import { setReminders } from '#domain/pledges/set-reminders.ts'
import { openLink } from '#domain/status-links/open-link.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { linkedOf } from '../plugins/status-links.ts'
import { Closed, Empty } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

/** What the `List-Unsubscribe` header of a reminder names (RFC 8058): one POST by the mail program, nothing more asked. */
export function unsubscribeRoutes({ clock }: ApiParts) {
  return async (app: ApiServer) => {
    // Mail programs send a form, or nothing; whatever it says, the address has said it all.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'string' }, (_request, _body, done) => done(null, undefined))

    app.post(
      '/:token',
      {
        config: { access: 'link' },
        schema: {
          operationId: 'stopReminders',
          summary: 'Stop the reminders of a pledge with one click of a mail program',
          tags: ['status'],
          params: Closed({ token: Type.String({ maxLength: 200 }) }),
          response: { 204: Empty, ...problems(403, 404, 413) },
        },
      },
      async (request, reply) => {
        const target = linkedOf(request)
        await request.inTenant(async tx => {
          const { kind } = await openLink(tx, target)
          if (kind !== 'pledge') throw new DomainError('status_link_invalid')
          await setReminders(tx, target.id, { reminders: 'stopped', now: clock.now() })
        })
        return reply.code(204).header('cache-control', 'no-store').send(null)
      },
    )
  }
}
