import type { SignedIn } from './access-token.ts'
import type { Identity } from './identity.ts'
import { markSecondFactor } from './mark-second-factor.ts'
import { showSecondFactor } from './show-second-factor.ts'
import type { Device } from './start-session.ts'

type Given = { code: string; device: Device }

/** Shows the second factor in the middle of a session, before something that asks for it. */
export async function stepUp(identity: Identity, person: SignedIn, { code, device }: Given): Promise<void> {
  await showSecondFactor(identity, person, {
    device,
    ask: (provided, afterwards) => identity.provider.verifyTotp(provided, { code }, afterwards),
    ours: tx => markSecondFactor(tx, person.sessionId),
  })
}
