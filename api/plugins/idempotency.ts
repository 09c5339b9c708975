import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { runOnce } from '#domain/idempotency/run-once.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { ApiError } from '../errors.ts'

/** The header of every request that creates something. Its absence is answered by `once`, with a code of its own. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ description: '8 to 255 characters, made by the client. Required: the same key is the same effect.' }),
  ),
})

/**
 * Carries out a creating request once per key, in one tenant transaction with its stored answer. A repeated request gets
 * that answer again, marked by Idempotent-Replayed.
 */
export async function once<Answer>(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: TenantTx) => Promise<Answer>,
): Promise<Answer> {
  const key = readIdempotencyKey(request)
  const operation = request.routeOptions.schema!.operationId!
  const { answer, replayed } = await request.inTenant(tx =>
    runOnce(tx, { operation, key, body: [recordOf(request), withoutForm(request.body)] }, () => work(tx)),
  )
  if (replayed) reply.header('idempotent-replayed', 'true')
  return answer
}

/** Refuses idempotency_key_missing. */
export function readIdempotencyKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.length < 8 || key.length > 255) throw new ApiError('idempotency_key_missing')
  return key
}

/** The same key for another record is another request. The slug is not part of it: a tenant may have had others. */
function recordOf({ params }: FastifyRequest) {
  const { slug: _slug, ...record } = params as Record<string, string>
  return record
}

/** How a form was filled in is no part of what it asks for: a try with a new proof is the same request. */
function withoutForm(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('form' in body)) return body
  const { form: _form, ...rest } = body
  return rest
}
