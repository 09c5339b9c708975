import type { SignedIn } from './access-token.ts'
import { findProvidedPerson } from './find-provided-person.ts'
import type { Identity } from './identity.ts'
import { markSecondFactor } from './mark-second-factor.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import type { Device } from './start-session.ts'

type Given = { code: string; device: Device }

/** Turns the second factor on with the first code of the app. The recovery codes are told here and never again. */
export async function turnOnTotp(identity: Identity, person: SignedIn, { code, device }: Given): Promise<string[]> {
  const provided = await findProvidedPerson(identity, person)
  return identity.provider.confirmTotp(provided, { code }, async tx => {
    await markSecondFactor(tx, person.sessionId)
    await recordSignInEvent(tx, { ...person, type: 'totp_enabled', device })
  })
}
