import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { alongside, type TenantTx } from '#platform/db/tenancy.ts'

export type OnceInput = {
  /** What is done, such as `placeOrder`: the same key may be used for another operation. */
  operation: string
  /** 8..255 characters, made by the client. */
  key: string
  body: unknown
}

export type OnceResult<Answer> = { answer: Answer; replayed: boolean }

/**
 * Carries out `work` once for a key: the same key and body get the stored answer, kept in the transaction of the work.
 * Refuses with idempotency_in_progress (another transaction holds the key) or idempotency_key_reused (other body).
 * Only a success is stored, so a refusal frees the key.
 */
export async function runOnce<Answer>(
  tx: TenantTx,
  input: OnceInput,
  work: () => Promise<Answer>,
): Promise<OnceResult<Answer>> {
  const bodyHash = createHash('sha256').update(JSON.stringify(input.body)).digest()
  // @NOTE Two statements on purpose: the second one's snapshot is taken once the lock is held.
  const [locked, stored] = await Promise.all([lockKey(tx, input), findAnswer(tx, input)])
  if (!locked) throw new DomainError('idempotency_in_progress')
  if (stored && !bodyHash.equals(stored.body_hash)) throw new DomainError('idempotency_key_reused')
  if (stored) return { answer: stored.answer as Answer, replayed: true }
  const answer = await work()
  const { operation, key } = input
  const row = { operation, key, body_hash: bodyHash, answer: JSON.stringify(answer) }
  alongside(tx, tx.insertInto('idempotency_keys').values(row).execute())
  return { answer, replayed: false }
}

async function lockKey(tx: TenantTx, { operation, key }: OnceInput): Promise<boolean> {
  const name = sql`concat_ws(':', current_setting('app.current_tenant'), ${operation}::text, ${key}::text)`
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`.execute(tx)
  return rows[0]!.locked
}

async function findAnswer(tx: TenantTx, { operation, key }: OnceInput) {
  return tx
    .selectFrom('idempotency_keys')
    .select(['body_hash', 'answer'])
    .where('operation', '=', operation)
    .where('key', '=', key)
    .executeTakeFirst()
}
