import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import type { IdentityDoor } from '#platform/db/identity.ts'
import { normaliseEmail } from '../email-address.ts'
import type { WhenChallenged, WhenVouched } from '../identity-provider.ts'
import { busy, inOurWords } from './pool-refusals.ts'
import { writeChallenge } from './upstream.ts'
import { vouchFor } from './vouch-for.ts'

/**
 * Vouches for an address with its password, or asks for the second factor when the pool does. Refuses with
 * invalid_credentials whether the address is unknown, not confirmed, disabled or locked at the pool, or the password is
 * wrong; with sign_in_busy when the pool takes no more for the moment.
 */
export async function checkCredentials<Result>(
  open: OpenPool,
  door: IdentityDoor,
  { email, password }: { email: string; password: string },
  then: { whenVouched: WhenVouched<Result>; whenChallenged: WhenChallenged<Result> },
): Promise<Result> {
  const asked = open.pool.signIn({ email: normaliseEmail(email), password })
  const { tokens, challenge } = await inOurWords(asked, 'invalid_credentials', { too_many: busy })
  if (challenge) {
    const state = writeChallenge(challenge)
    return door.tx(tx => then.whenChallenged(tx, { state, subject: challenge.username }))
  }
  const voucher = await vouchFor(open, tokens)
  return door.tx(tx => then.whenVouched(tx, voucher))
}
