import type { SignedIn } from './access-token.ts'
import { endSessions } from './end-sessions.ts'
import { findProvidedPerson } from './find-provided-person.ts'
import type { Identity } from './identity.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import type { Device } from './start-session.ts'

/** Ends every session of the person, this one too, and what their provider keeps. Refuses with session_ended. */
export async function signOutEverywhere(identity: Identity, person: SignedIn, device: Device): Promise<void> {
  const provided = await findProvidedPerson(identity, person)
  await identity.door.tx(async tx => {
    await endSessions(tx, person.userId, { reason: 'signed_out_everywhere' })
    await recordSignInEvent(tx, { ...person, type: 'signed_out_everywhere', device })
  })
  await identity.provider.signOutEverywhere(provided)
}
