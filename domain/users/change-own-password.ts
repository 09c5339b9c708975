import type { SignedIn } from './access-token.ts'
import { endSessions } from './end-sessions.ts'
import { findProvidedPerson } from './find-provided-person.ts'
import type { Identity } from './identity.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import type { Device } from './start-session.ts'

type Change = { currentPassword: string; newPassword: string; device: Device }

/**
 * Changes the password of a signed-in person and ends their other sessions. Refuses with session_ended, password_wrong, and a
 * weak password with InvalidInput.
 */
export async function changeOwnPassword(
  identity: Identity,
  person: SignedIn,
  { device, ...change }: Change,
): Promise<void> {
  const provided = await findProvidedPerson(identity, person)
  await identity.provider.changePassword(provided, change, async tx => {
    await endSessions(tx, person.userId, { reason: 'password_changed', except: person.sessionId })
    await recordSignInEvent(tx, { ...person, type: 'password_changed', device })
  })
}
