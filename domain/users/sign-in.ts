import { DomainError } from '#domain/errors.ts'
import type { IdentityTx } from '#platform/db/identity.ts'
import { normaliseEmail } from './email-address.ts'
import type { Identity } from './identity.ts'
import { openChallenge } from './open-challenge.ts'
import { openVouchedSession } from './open-vouched-session.ts'
import { isPasswordRight } from './password-hash.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import { type SameSoFar, unseen } from './same-so-far.ts'
import { type Counted, countedBy } from './sign-in-attempt.ts'
import type { Device, StartedSession } from './start-session.ts'
import { giveAttemptBack, takeAttempt } from './take-attempt.ts'

type Credentials = { email: string; password: string; device: Device }

/** A session, or the text with which the sign-in goes on once the second factor is given. */
export type SignInAnswer = { session: StartedSession } | { challenge: string }

/**
 * Opens a session for whom the provider vouches, or asks for the second factor. Refuses with invalid_credentials whether the
 * address is unknown, not confirmed or locked, or the password is wrong; with sign_in_busy when the provider has too much to
 * do.
 */
export async function signIn(
  identity: Identity,
  credentials: Credentials,
  sameSoFar: SameSoFar = unseen,
): Promise<SignInAnswer> {
  const { email, password, device } = credentials
  const counted = countedBy(identity.keys, { kind: 'password', email, device })
  const attempt = await identity.door.tx(tx => takeAttempt(tx, counted))
  if (!attempt.allowed) return refuseLocked(password)
  try {
    return await enter(identity, credentials, counted)
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'invalid_credentials')) {
      // Nothing was looked at: who comes while many do is not locked out for it.
      await identity.door.tx(tx => giveAttemptBack(tx, counted))
      throw error
    }
    sameSoFar()
    const type = attempt.locksNow ? 'locked_out' : 'sign_in_failed'
    await identity.door.tx(tx => recordFailure(tx, identity, { email, device, type }))
    throw error
  }
}

/** In the words and the time of a wrong password. */
async function refuseLocked(password: string): Promise<never> {
  await isPasswordRight(password, undefined)
  throw new DomainError('invalid_credentials')
}

function enter(
  identity: Identity,
  { email, password, device }: Credentials,
  counted: Counted[],
): Promise<SignInAnswer> {
  return identity.provider.signIn<SignInAnswer>(
    { email, password },
    {
      whenVouched: async (tx, voucher) => {
        const session = await openVouchedSession(tx, voucher, device, identity.keys)
        await recordSignInEvent(tx, { ...session, type: 'signed_in', device })
        await giveAttemptBack(tx, counted)
        return { session }
      },
      whenChallenged: async (tx, challenge) => {
        await giveAttemptBack(tx, counted)
        return { challenge: await openChallenge(tx, identity, challenge) }
      },
    },
  )
}

type Failure = { email: string; device: Device; type: 'sign_in_failed' | 'locked_out' }

/** Whoever has the address is told in their activity; for an address that is nobody's there is nobody to tell. */
async function recordFailure(tx: IdentityTx, { provider }: Identity, { email, device, type }: Failure) {
  const user = await tx
    .selectFrom('users')
    .select('id')
    .where('issuer', '=', provider.issuer)
    .where('email', '=', normaliseEmail(email))
    .where('email_verified_at', 'is not', null)
    .executeTakeFirst()
  if (user) await recordSignInEvent(tx, { userId: user.id, type, device })
}
