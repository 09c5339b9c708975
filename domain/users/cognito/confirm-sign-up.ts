import { DomainError } from '#domain/errors.ts'
import { PoolRefusal } from '#platform/cognito/cognito-errors.ts'
import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import type { IdentityDoor } from '#platform/db/identity.ts'
import { normaliseEmail } from '../email-address.ts'
import type { WhenVouched } from '../identity-provider.ts'
import { inOurWords } from './pool-refusals.ts'
import { vouchFor } from './vouch-for.ts'

type Confirmation = { email: string; code: string; password: string }

/**
 * Makes an account out of a sign-up and vouches for the person. The pool itself takes a code without the password, by which
 * the owner of an address would confirm the password of whoever signed up with it first: so the password is shown first.
 * Refuses with code_invalid, whatever is wrong.
 */
export async function confirmSignUp<Result>(
  open: OpenPool,
  door: IdentityDoor,
  input: Confirmation,
  whenVouched: WhenVouched<Result>,
): Promise<Result> {
  const { code, password, email } = { ...input, email: normaliseEmail(input.email) }
  if (!(await waitsFor(open, { email, password }))) throw new DomainError('code_invalid')
  await inOurWords(open.pool.confirmSignUp({ email, code }), 'code_invalid')
  const { tokens } = await inOurWords(open.pool.signIn({ email, password }), 'code_invalid')
  if (!tokens) throw new DomainError('code_invalid')
  const voucher = await vouchFor(open, tokens)
  return door.tx(tx => whenVouched(tx, voucher))
}

/** Whether this password is the one of an account whose address is not confirmed yet. */
async function waitsFor({ pool }: OpenPool, credentials: { email: string; password: string }): Promise<boolean> {
  return pool.signIn(credentials).then(
    () => false,
    (error: unknown) => {
      if (error instanceof PoolRefusal) return error.code === 'not_confirmed'
      throw error
    },
  )
}
