import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import { normaliseEmail } from '../email-address.ts'
import { checkPassword } from '../password-rules.ts'
import { inOurWords, passwordRefused, quietly } from './pool-refusals.ts'

/** Has the pool mail a code, if it knows the address; whether it does is told to nobody. */
export async function requestPasswordReset({ pool }: OpenPool, { email }: { email: string }): Promise<void> {
  await quietly(pool.sendResetCode(normaliseEmail(email)))
}

type Reset = { email: string; code: string; password: string }

/**
 * Sets a new password with the code from the mailbox; the second factor stays. Refuses with code_invalid, whatever is
 * wrong; a weak password with InvalidInput.
 */
export async function confirmPasswordReset(
  { pool, issuer }: OpenPool,
  door: IdentityDoor,
  { code, password, ...given }: Reset,
  afterwards: (tx: IdentityTx, subject: string) => Promise<void>,
): Promise<void> {
  const email = normaliseEmail(given.email)
  checkPassword(password, { email, name: '' })
  const refused = { password_refused: passwordRefused() }
  await inOurWords(pool.resetPassword({ email, code, password }), 'code_invalid', refused)
  await door.tx(async tx => {
    const user = await findUser(tx, { issuer, email })
    // Who has never signed in here has nothing to end.
    if (user) await afterwards(tx, user.subject)
  })
}

async function findUser(tx: IdentityTx, { issuer, email }: { issuer: string; email: string }) {
  return tx
    .selectFrom('users')
    .select('subject')
    .where('issuer', '=', issuer)
    .where('email', '=', email)
    .executeTakeFirst()
}
