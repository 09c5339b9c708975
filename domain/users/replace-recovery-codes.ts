import type { SignedIn } from './access-token.ts'
import type { Identity } from './identity.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import { showSecondFactor } from './show-second-factor.ts'
import type { Device } from './start-session.ts'

type Given = { code: string; device: Device }

/** New recovery codes in the place of all former ones, for whoever shows their second factor. */
export async function replaceRecoveryCodes(
  identity: Identity,
  person: SignedIn,
  { code, device }: Given,
): Promise<string[]> {
  return showSecondFactor(identity, person, {
    device,
    ask: (provided, afterwards) => identity.provider.replaceRecoveryCodes(provided, { code }, afterwards),
    ours: tx => recordSignInEvent(tx, { ...person, type: 'recovery_codes_replaced', device }),
  })
}
