import type { SignedIn } from './access-token.ts'
import { endSessions } from './end-sessions.ts'
import { findProvidedPerson } from './find-provided-person.ts'
import type { Identity } from './identity.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import type { Device } from './start-session.ts'

/** Ends every session of the person but the one that asks. Refuses with session_ended. */
export async function endOtherSessions(identity: Identity, person: SignedIn, device: Device): Promise<void> {
  await findProvidedPerson(identity, person)
  await identity.door.tx(async tx => {
    await endSessions(tx, person.userId, { reason: 'ended_elsewhere', except: person.sessionId })
    await recordSignInEvent(tx, { ...person, type: 'session_ended', device })
  })
}
