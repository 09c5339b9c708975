import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import { normaliseEmail } from '../email-address.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import { type SameSoFar, unseen } from '../same-so-far.ts'
import { sendAccountCode } from '../send-account-code.ts'
import { countedBy } from '../sign-in-attempt.ts'
import type { Device } from '../start-session.ts'
import { takeAttempt } from '../take-attempt.ts'
import { builtinIssuer } from '../user.ts'

/**
 * Mails a code with which a new password can be set. An address that nobody signed up with gets nothing, and the answer is
 * the same. One that was signed up and never confirmed gets a code too: it proves the mailbox, which is all that was missing.
 * Whoever asks too often waits for an hour at most, strangers apart from a known device: the mailbox is not filled, its owner
 * never shut out, and the code mailed last stays good meanwhile.
 */
export async function requestPasswordReset(
  door: IdentityDoor,
  { email, device = {} }: { email: string; device?: Device },
  keys: IdentityKeys,
  sameSoFar: SameSoFar = unseen,
): Promise<void> {
  const counted = countedBy(keys, { kind: 'reset', email, device: { mark: device.mark } })
  await door.tx(async tx => {
    const { allowed } = await takeAttempt(tx, counted)
    sameSoFar()
    if (!allowed) return
    const userId = await lockUser(tx, normaliseEmail(email))
    if (userId) await sendAccountCode(tx, userId, 'password_reset', keys)
  })
}

/** Locked, so that two requests at once leave one living code. */
async function lockUser(tx: IdentityTx, email: string): Promise<string | undefined> {
  const user = await tx
    .selectFrom('users')
    .select('id')
    .where('issuer', '=', builtinIssuer)
    .where('email', '=', email)
    .forUpdate()
    .executeTakeFirst()
  return user?.id
}
