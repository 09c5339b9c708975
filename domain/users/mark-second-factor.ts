import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { IdentityTx } from '#platform/db/identity.ts'

/** Notes that a second factor was shown in a session. Refuses with session_ended when it ended in the meantime. */
export async function markSecondFactor(tx: IdentityTx, sessionId: string): Promise<void> {
  const marked = await tx
    .updateTable('sessions')
    .set({ mfa_at: sql`now()` })
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!marked) throw new DomainError('session_ended')
}

export async function forgetSecondFactor(tx: IdentityTx, userId: string): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ mfa_at: null })
    .where('user_id', '=', userId)
    .where('mfa_at', 'is not', null)
    .execute()
}
