import { DomainError } from '#domain/errors.ts'
import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import type { IdentityDoor } from '#platform/db/identity.ts'
import type { WhenVouched } from '../identity-provider.ts'
import { inOurWords } from './pool-refusals.ts'
import { readChallenge } from './upstream.ts'
import { vouchFor } from './vouch-for.ts'

/**
 * Vouches for the person of a challenge with the code of their app. Refuses with code_invalid, also a recovery code: the
 * pool knows none; with challenge_ended when the pool has ended it, which it does after three minutes.
 */
export async function checkSecondFactor<Result>(
  open: OpenPool,
  door: IdentityDoor,
  { state, code }: { state: string; code: string },
  whenVouched: WhenVouched<Result>,
): Promise<Result> {
  if (!isTotpCode(code)) throw new DomainError('code_invalid')
  const answered = open.pool.answerChallenge(readChallenge(state), code)
  const tokens = await inOurWords(answered, 'challenge_ended', { code_wrong: () => new DomainError('code_invalid') })
  const voucher = await vouchFor(open, tokens, 'totp')
  return door.tx(tx => whenVouched(tx, voucher))
}

export const isTotpCode = (code: string) => /^\d{6}$/.test(code)
