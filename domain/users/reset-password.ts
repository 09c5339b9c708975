import { endSessions } from './end-sessions.ts'
import type { Identity } from './identity.ts'
import { markDevice, readDevice } from './known-device.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import { countedByStrangers } from './sign-in-attempt.ts'
import type { Device } from './start-session.ts'
import { forgetAttempts } from './take-attempt.ts'

type Reset = { email: string; code: string; password: string; device: Device }

/**
 * Sets a new password with a mailed code and ends every session: nobody is signed in by it, and a second factor is still
 * asked for afterwards. Gives the mark by which this device is known from now on: strangers who keep the account closed do
 * not keep its owner out. Refuses with code_invalid, whatever is wrong, and a weak password with InvalidInput.
 */
export async function resetPassword({ provider, keys }: Identity, reset: Reset): Promise<{ deviceMark: string }> {
  const { device, email } = reset
  await provider.confirmPasswordReset(reset, async (tx, subject) => {
    // The owner of the mailbox is back: what strangers used up does not keep them out.
    await forgetAttempts(tx, countedByStrangers(keys, email))
    const user = await tx
      .selectFrom('users')
      .select('id')
      .where('issuer', '=', provider.issuer)
      .where('subject', '=', subject)
      .executeTakeFirst()
    // Known to the provider, but never seen here: there is nothing to end.
    if (!user) return
    await endSessions(tx, user.id, { reason: 'password_reset' })
    await recordSignInEvent(tx, { userId: user.id, type: 'password_reset', device })
  })
  return { deviceMark: markDevice(keys.devices, email, readDevice(keys.devices, device.mark, email)) }
}
