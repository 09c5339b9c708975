import { PoolRefusal } from '#platform/cognito/cognito-errors.ts'
import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import { normaliseEmail } from '../email-address.ts'
import { checkPassword } from '../password-rules.ts'
import { type SameSoFar, unseen } from '../same-so-far.ts'
import type { NewUser } from '../user.ts'
import { busy, inOurWords, passwordRefused, quietly } from './pool-refusals.ts'

/**
 * Begins an account in the pool, which mails a code. For an address it knows already the same answer: one that waits for its
 * confirmation gets another code. Refuses a weak password (InvalidInput).
 */
export async function signUp({ pool }: OpenPool, input: NewUser, sameSoFar: SameSoFar = unseen): Promise<void> {
  const user = { ...input, email: normaliseEmail(input.email), name: input.name.trim() }
  checkPassword(user.password, user)
  const isNew = await inOurWords(signUpIfNew(pool.signUp(user)), 'sign_in_busy', {
    password_refused: passwordRefused(),
    too_many: busy,
  })
  sameSoFar()
  if (!isNew) await quietly(pool.resendCode(user.email))
}

async function signUpIfNew(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error: unknown) => {
      if (error instanceof PoolRefusal && error.code === 'exists') return false
      throw error
    },
  )
}
