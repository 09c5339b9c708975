import { Type } from 'typebox'
import { findAssistantSwitch, switchAssistant, switchAssistantOf } from '#domain/super-admin/switch-assistant.ts'
import type { ApiParts, ApiServer } from '../../parts.ts'
import { Reason } from '../../schemas/admin/reason.ts'
import { Closed, orNull, Slug, Timestamp } from '../../schemas/primitives.ts'
import { problems } from '../../schemas/problem.ts'

const tags = ['super admin']
const Switch = Closed({ enabled: Type.Boolean(), reason: Reason })
const SwitchReply = Closed({
  enabled: Type.Boolean(),
  reason: orNull(Type.String()),
  changedAt: orNull(Timestamp),
})

/** The assistant's switches: for everybody, and for one tenant. */
export function adminAssistantRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/assistant',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'readAssistantSwitch',
          summary: 'Whether the assistant is on for everybody, and why not',
          tags,
          response: { 200: SwitchReply, ...problems(401, 403) },
        },
      },
      async request => switchReply(await request.inAdmin('look at the assistant', findAssistantSwitch)),
    )

    app.put(
      '/assistant',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'switchAssistant',
          summary: 'Stop the assistant for every tenant, or let it go on',
          tags,
          body: Switch,
          response: { 200: SwitchReply, ...problems(400, 401, 403, 413, 415) },
        },
      },
      async request =>
        request.inAdmin('switch the assistant', async tx => {
          await switchAssistant(tx, request.body)
          return switchReply(await findAssistantSwitch(tx))
        }),
    )

    app.put(
      '/tenants/:slug/assistant',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'switchAssistantOfTenant',
          summary: 'Stop the assistant for one tenant, or let it go on',
          tags,
          params: Closed({ slug: Slug }),
          body: Switch,
          response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async (request, reply) => {
        const { slug } = request.params
        await request.inAdmin('switch the assistant of a tenant', tx => switchAssistantOf(tx, slug, request.body))
        return reply.code(204).send(null)
      },
    )
  }
}

function switchReply(found: Awaited<ReturnType<typeof findAssistantSwitch>>) {
  const { enabled, reason, changed_at } = found
  return { enabled, reason, changedAt: changed_at?.toISOString() ?? null }
}
