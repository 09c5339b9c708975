import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import type { WhenVouched } from '../identity-provider.ts'
import { takeSecondFactor } from './take-second-factor.ts'
import { vouchFor } from './vouch-for.ts'

/** Vouches for the person of a challenge with the code of their app or a recovery code. Refuses with code_invalid. */
export async function checkSecondFactor<Result>(
  door: IdentityDoor,
  { state: userId, code }: { state: string; code: string },
  keys: IdentityKeys,
  whenVouched: WhenVouched<Result>,
): Promise<Result> {
  return door.tx(async tx => {
    const factor = await takeSecondFactor(tx, { userId, code }, keys)
    if (!factor) throw new DomainError('code_invalid')
    return whenVouched(tx, vouchFor(await findUser(tx, userId), factor))
  })
}

async function findUser(tx: IdentityTx, userId: string) {
  const user = await tx
    .selectFrom('users')
    .select(['id', 'email', 'name', 'locale'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  return { ...user, locale: user.locale as Locale }
}
