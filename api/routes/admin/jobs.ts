import { Type } from 'typebox'
import { listDeadLetters, listQueues, redriveJob, redriveQueue } from '#domain/super-admin/dead-jobs.ts'
import type { ApiParts, ApiServer } from '../../parts.ts'
import { DeadList, DeadQuery, deadReply, QueueList, QueueParams, queueReply } from '../../schemas/admin/jobs.ts'
import { NoFields } from '../../schemas/auth.ts'
import { Closed } from '../../schemas/primitives.ts'
import { problems } from '../../schemas/problem.ts'

const tags = ['super admin']

/** The queues, and jobs that were tried as often as they may. */
export function adminJobRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'listQueues',
          summary: 'How each queue stands',
          tags,
          response: { 200: QueueList, ...problems(401, 403) },
        },
      },
      async request => ({ data: (await request.inAdmin('look at the queues', listQueues)).map(queueReply) }),
    )

    app.get(
      '/dead',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'listDeadJobs',
          summary: 'Jobs that were tried as often as their queue allows, newest first',
          tags,
          querystring: DeadQuery,
          response: { 200: DeadList, ...problems(400, 401, 403) },
        },
      },
      async request => {
        const { queue, limit = 50, offset = 0 } = request.query
        const rows = await request.inAdmin('list dead jobs', tx => listDeadLetters(tx, { queue, limit, offset }))
        return { data: rows.map(deadReply), page: { total: rows[0]?.total ?? 0, limit, offset } }
      },
    )

    app.post(
      '/dead/:id/redrive',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'redriveDeadJob',
          summary: 'Put a dead job back into its queue, with all its attempts before it',
          tags,
          params: Closed({ id: Type.String({ format: 'uuid' }) }),
          body: NoFields,
          response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 415) },
        },
      },
      async (request, reply) => {
        await request.inAdmin('redrive a job', tx => redriveJob(tx, request.params.id))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/queues/:queue/redrive',
      {
        config: { access: 'super_admin' },
        schema: {
          operationId: 'redriveQueue',
          summary: 'Put the oldest thousand dead jobs of a queue back into it',
          tags,
          params: QueueParams,
          body: NoFields,
          response: { 200: Closed({ moved: Type.Integer() }), ...problems(400, 401, 403, 415) },
        },
      },
      async request => ({
        moved: await request.inAdmin('redrive a queue', tx => redriveQueue(tx, request.params.queue)),
      }),
    )
  }
}
