import { sql } from 'kysely'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import { findRightCode, markCodeUsed } from '../account-code-queries.ts'
import { normaliseEmail } from '../email-address.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import type { WhenVouched } from '../identity-provider.ts'
import { isPasswordRight } from '../password-hash.ts'
import { builtinIssuer } from '../user.ts'
import { vouchFor } from './vouch-for.ts'

type Confirmation = { email: string; code: string; password: string }
type SignedUp = { id: string; name: string; locale: Locale; password_hash: string }

/**
 * Makes an account out of a sign-up and vouches for the person. The code shows who reads the mailbox, the password whose
 * sign-up it was: without both, the owner of an address would confirm the password of whoever signed up with it last.
 * Refuses with code_invalid, whatever is wrong: the code, its age, the sixth attempt, the password, an address nobody
 * signed up with or that is confirmed already; with sign_in_busy when too many hashes wait.
 */
export async function confirmSignUp<Result>(
  door: IdentityDoor,
  { email, code, password }: Confirmation,
  keys: IdentityKeys,
  whenVouched: WhenVouched<Result>,
): Promise<Result> {
  const address = normaliseEmail(email)
  const checked = await door.tx(tx => findUnconfirmed(tx, address))
  const right = await isPasswordRight(password, checked?.password_hash)
  const confirmed = await door.tx(async tx => {
    const signedUp = await lockUnconfirmed(tx, address)
    const codeId = signedUp && (await findRightCode(tx, { userId: signedUp.id, purpose: 'confirmation', code }, keys))
    // Another sign-up may have put its password there since it was checked.
    if (!codeId || !right || signedUp.password_hash !== checked?.password_hash) return undefined
    await markCodeUsed(tx, codeId)
    await markConfirmed(tx, signedUp.id)
    return { result: await whenVouched(tx, vouchFor({ ...signedUp, email: address })) }
  })
  // Refused outside, so that the attempt stays counted.
  if (!confirmed) throw new DomainError('code_invalid')
  return confirmed.result
}

async function findUnconfirmed(tx: IdentityTx, email: string): Promise<SignedUp | undefined> {
  const row = await tx
    .selectFrom('users as u')
    .innerJoin('user_passwords as p', 'p.user_id', 'u.id')
    .select(['u.id', 'u.name', 'u.locale', 'p.password_hash'])
    .where('u.issuer', '=', builtinIssuer)
    .where('u.email', '=', email)
    .where('u.email_verified_at', 'is', null)
    .executeTakeFirst()
  return row as SignedUp | undefined
}

/** Locked, so that a sign-up at the same moment cannot put another password under the confirmation. */
async function lockUnconfirmed(tx: IdentityTx, email: string): Promise<SignedUp | undefined> {
  await tx
    .selectFrom('users')
    .select('id')
    .where('issuer', '=', builtinIssuer)
    .where('email', '=', email)
    .where('email_verified_at', 'is', null)
    .forUpdate()
    .execute()
  // Read afterwards: the statement that waited for the lock sees the password as it was before.
  return findUnconfirmed(tx, email)
}

async function markConfirmed(tx: IdentityTx, userId: string): Promise<void> {
  await tx.updateTable('users').set({ email_verified_at: sql`now()` }).where('id', '=', userId).execute()
}
