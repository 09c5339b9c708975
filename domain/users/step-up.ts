import type { SignedIn } from './access-token.ts'
import { findProvidedPerson } from './find-provided-person.ts'
import type { Identity } from './identity.ts'
import { markSecondFactor } from './mark-second-factor.ts'

/** Shows the second factor in the middle of a session, before something that asks for it. */
export async function stepUp(identity: Identity, person: SignedIn, code: string): Promise<void> {
  const provided = await findProvidedPerson(identity, person)
  await identity.provider.verifyTotp(provided, { code }, tx => markSecondFactor(tx, person.sessionId))
}
