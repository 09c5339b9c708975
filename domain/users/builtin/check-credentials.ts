import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import { normaliseEmail } from '../email-address.ts'
import type { WhenChallenged, WhenVouched } from '../identity-provider.ts'
import { isPasswordRight } from '../password-hash.ts'
import { builtinIssuer } from '../user.ts'
import { vouchFor } from './vouch-for.ts'

type Login = { id: string; email: string; name: string; locale: Locale; password_hash: string }

/**
 * Vouches for a confirmed address with its password, or asks for the second factor when there is one. Refuses with
 * invalid_credentials after the same work whether the address is unknown, not confirmed or the password is wrong; with
 * sign_in_busy when too many hashes wait.
 */
export async function checkCredentials<Result>(
  door: IdentityDoor,
  { email, password }: { email: string; password: string },
  then: { whenVouched: WhenVouched<Result>; whenChallenged: WhenChallenged<Result> },
): Promise<Result> {
  const login = await door.tx(tx => findLogin(tx, normaliseEmail(email)))
  const right = await isPasswordRight(password, login?.password_hash)
  if (!login || !right) throw new DomainError('invalid_credentials')
  return door.tx(async tx => {
    if (!(await holdPassword(tx, login))) throw new DomainError('invalid_credentials')
    if (await hasTotp(tx, login.id)) return then.whenChallenged(tx, { state: login.id, subject: login.id })
    return then.whenVouched(tx, vouchFor(login))
  })
}

async function findLogin(tx: IdentityTx, email: string): Promise<Login | undefined> {
  const row = await tx
    .selectFrom('users as u')
    .innerJoin('user_passwords as p', 'p.user_id', 'u.id')
    .select(['u.id', 'u.email', 'u.name', 'u.locale', 'p.password_hash'])
    .where('u.issuer', '=', builtinIssuer)
    .where('u.email', '=', email)
    .where('u.email_verified_at', 'is not', null)
    .executeTakeFirst()
  return row as Login | undefined
}

/** Whether the password is still the one that was checked; held, so that a change waits and then ends what is opened here. */
async function holdPassword(tx: IdentityTx, { id, password_hash }: Login): Promise<boolean> {
  const row = await tx
    .selectFrom('user_passwords')
    .select('user_id')
    .where('user_id', '=', id)
    .where('password_hash', '=', password_hash)
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}

async function hasTotp(tx: IdentityTx, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('user_totp')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
