import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { currentStreamPosition, readEventsAfter, type StreamedEvent, type StreamPosition } from '#domain/events.ts'
import { findAccess } from '#platform/db/access.ts'
import { isUuid } from '#platform/ids.ts'
import { ApiError } from '../errors.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const pollMs = 1_000
const pingMs = 15_000
/** Of one person in one process: each asks the database every second. */
const mostStreams = 12
/** A stream ends after this time and the client resumes it: a token does not outlive its sessions by being streamed. */
const longestMs = 10 * 60_000

export function streamRoutes({ databases }: ApiParts) {
  return async (app: ApiServer) => {
    const closing = new AbortController()
    const openOf = new Map<string, number>()
    app.addHook('preClose', async () => closing.abort())

    app.get(
      '',
      {
        exposeHeadRoute: false,
        config: { access: 'events.read' },
        schema: {
          operationId: 'streamEvents',
          summary: 'What happens in the tenant, as it happens (server-sent events; resume with Last-Event-ID)',
          tags: ['events'],
          params: Closed({ slug: Slug }),
          headers: Type.Object({ 'last-event-id': Type.Optional(Type.String({ maxLength: 80 })) }),
          response: {
            200: { description: 'Events', content: { 'text/event-stream': { schema: Type.String() } } },
            ...problems(401, 403, 404),
          },
        },
      },
      async (request, reply) => {
        countStream(request.person!.userId, reply.raw)
        const gone = new AbortController()
        request.raw.once('close', () => gone.abort())
        const signal = AbortSignal.any([closing.signal, gone.signal])
        reply.header('cache-control', 'no-store').header('x-accel-buffering', 'no').type('text/event-stream')
        return reply.send(Readable.from(events(request, signal)) as never)
      },
    )

    function countStream(userId: string, response: ServerResponse) {
      const open = openOf.get(userId) ?? 0
      if (open >= mostStreams) throw new ApiError('rate_limited', { retryAfterSeconds: 10 })
      openOf.set(userId, open + 1)
      response.once('close', () => {
        const left = openOf.get(userId)! - 1
        if (left > 0) openOf.set(userId, left)
        else openOf.delete(userId)
      })
    }

    async function* events(request: FastifyRequest, signal: AbortSignal) {
      const until = Date.now() + longestMs
      let position =
        parsePosition(request.headers['last-event-id']) ?? (await request.inTenantRead(currentStreamPosition))
      let lastPing = Date.now()
      yield `retry: 2000\nid: ${position.xact}.${position.id}\n\n`
      while (!signal.aborted && Date.now() < until) {
        // Each time: a suspension, a removal, a sign-out hold within two seconds.
        if (!(await stillAllowed(request))) return
        const batch = await request.inTenantRead(tx => readEventsAfter(tx, position))
        for (const event of batch) {
          yield message(event)
          position = event
        }
        if (Date.now() - lastPing >= pingMs) {
          lastPing = Date.now()
          yield ': ping\n\n'
        }
        if (batch.length === 0) await pause(pollMs, undefined, { signal }).catch(() => undefined)
      }
    }

    /** A removed member or a suspended tenant sees nothing of what happens afterwards. */
    async function stillAllowed(request: FastifyRequest): Promise<boolean> {
      const access = await findAccess(databases.user, request.person!, request.tenant!.slug)
      return access?.tenant_id === request.tenant!.id && access.is_active === true
    }
  }
}

function message(event: StreamedEvent): string {
  const subject = { type: event.subject_type, id: event.subject_id, number: event.subject_number }
  const data = JSON.stringify({ id: event.id, type: event.type, subject, at: event.occurred_at.toISOString() })
  return `id: ${event.xact}.${event.id}\nevent: ${event.type}\ndata: ${data}\n\n`
}

function parsePosition(header: string | string[] | undefined): StreamPosition | undefined {
  const [xact, id] = String(header ?? '').split('.')
  return xact && /^\d{1,19}$/.test(xact) && isUuid(id) ? { xact, id } : undefined
}
