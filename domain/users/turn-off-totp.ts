import type { SignedIn } from './access-token.ts'
import type { Identity } from './identity.ts'
import { forgetSecondFactor } from './mark-second-factor.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import { showSecondFactor } from './show-second-factor.ts'
import type { Device } from './start-session.ts'

type Given = { code: string; device: Device }

/** Turns the second factor off for whoever still has it; from then on no session of theirs counts as shown by one. */
export async function turnOffTotp(identity: Identity, person: SignedIn, { code, device }: Given): Promise<void> {
  await showSecondFactor(identity, person, {
    device,
    ask: (provided, afterwards) => identity.provider.removeTotp(provided, { code }, afterwards),
    ours: async tx => {
      await forgetSecondFactor(tx, person.userId)
      await recordSignInEvent(tx, { ...person, type: 'totp_disabled', device })
    },
  })
}
