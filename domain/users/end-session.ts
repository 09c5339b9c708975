import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { IdentityTx } from '#platform/db/identity.ts'
import type { SignedIn } from './access-token.ts'
import { findProvidedPerson } from './find-provided-person.ts'
import type { Identity } from './identity.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import type { Device } from './start-session.ts'

type Ending = { sessionId: string; device: Device }

/** Ends one session of the person's own. Refuses with session_not_found for an ended one and for anybody else's. */
export async function endSession(identity: Identity, person: SignedIn, { sessionId, device }: Ending): Promise<void> {
  await findProvidedPerson(identity, person)
  await identity.door.tx(async tx => {
    if (!(await end(tx, person.userId, sessionId))) throw new DomainError('session_not_found')
    await recordSignInEvent(tx, { userId: person.userId, type: 'session_ended', sessionId, device })
  })
}

async function end(tx: IdentityTx, userId: string, sessionId: string): Promise<boolean> {
  const ended = await tx
    .updateTable('sessions')
    .set({ ended_at: sql`now()`, end_reason: 'ended_elsewhere', upstream_sealed: null })
    .where('id', '=', sessionId)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}
