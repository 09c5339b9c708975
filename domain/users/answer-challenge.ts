import { DomainError } from '#domain/errors.ts'
import type { IdentityTx } from '#platform/db/identity.ts'
import { endChallenge, takeChallenge, type WaitingSignIn } from './challenge-queries.ts'
import type { Identity } from './identity.ts'
import type { Voucher } from './identity-provider.ts'
import { openVouchedSession } from './open-vouched-session.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import { type Counted, countedBy } from './sign-in-attempt.ts'
import type { Device, StartedSession } from './start-session.ts'
import { giveAttemptBack, takeAttempt } from './take-attempt.ts'

type Answer = { session: string; code: string; device: Device }

/**
 * Goes on with a sign-in whose password was right. A code opens one session, however often it comes at the same moment.
 * Refuses with code_invalid, also while too many wrong codes lock the account; with challenge_ended after five minutes, five
 * attempts, its use, or a new password.
 */
export async function answerChallenge(identity: Identity, { session, code, device }: Answer): Promise<StartedSession> {
  const { door, keys, provider } = identity
  const waiting = await door.tx(tx => takeChallenge(tx, session, keys))
  if (!waiting) throw new DomainError('challenge_ended')
  const counted = countedBy(keys, { kind: 'second_factor', email: waiting.email ?? waiting.id, device })
  const attempt = await door.tx(tx => takeAttempt(tx, counted))
  if (!attempt.allowed) throw new DomainError('code_invalid')
  try {
    return await provider.answerChallenge({ state: waiting.state, code }, (tx, voucher) =>
      enter(tx, { identity, waiting, voucher, device, counted }),
    )
  } catch (error) {
    if (error instanceof DomainError && error.code === 'code_invalid') {
      await recordFailure(identity, waiting, { device, locksNow: attempt.locksNow })
    }
    throw error
  }
}

type Entering = { identity: Identity; waiting: WaitingSignIn; voucher: Voucher; device: Device; counted: Counted[] }

async function enter(
  tx: IdentityTx,
  { identity, waiting, voucher, device, counted }: Entering,
): Promise<StartedSession> {
  // Ended once: of two right codes that come together one opens a session.
  if (!(await endChallenge(tx, waiting.id))) throw new DomainError('challenge_ended')
  await giveAttemptBack(tx, counted)
  const started = await openVouchedSession(tx, voucher, device, identity.keys)
  const { userId, sessionId } = started
  if (voucher.secondFactor === 'recovery_code') {
    await recordSignInEvent(tx, { userId, type: 'recovery_code_used', sessionId, device })
  }
  await recordSignInEvent(tx, { userId, type: 'signed_in', sessionId, device })
  return started
}

async function recordFailure(
  { door }: Identity,
  { userId }: WaitingSignIn,
  { device, locksNow }: { device: Device; locksNow: boolean },
): Promise<void> {
  if (userId === null) return
  const type = locksNow ? 'locked_out' : 'sign_in_failed'
  await door.tx(tx => recordSignInEvent(tx, { userId, type, device }))
}
