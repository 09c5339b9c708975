import type { Identity } from './identity.ts'
import { openVouchedSession } from './open-vouched-session.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import type { Device, StartedSession } from './start-session.ts'

type Confirmation = { email: string; code: string; password: string; device: Device }

/** Makes an account out of a sign-up and signs the person in. Refuses with code_invalid, whatever is wrong. */
export async function confirmAccount(
  { provider, keys }: Identity,
  { device, ...confirmation }: Confirmation,
): Promise<StartedSession> {
  return provider.confirmSignUp(confirmation, async (tx, voucher) => {
    const session = await openVouchedSession(tx, voucher, device, keys)
    await recordSignInEvent(tx, { ...session, type: 'account_confirmed', device })
    return session
  })
}
