import { DomainError, type DomainErrorCode, InvalidInput } from '#domain/errors.ts'
import { type PoolReason, PoolRefusal } from '#platform/cognito/cognito-errors.ts'

type Words = Partial<Record<PoolReason, () => Error>>

/**
 * What the pool refuses, in the words of the domain: `words` for the reasons that mean something here, `otherwise` for the
 * rest, so that no answer tells more than ours does. A pool that is away stays what it is.
 */
export async function inOurWords<Result>(
  work: Promise<Result>,
  otherwise: DomainErrorCode,
  words: Words = {},
): Promise<Result> {
  return work.catch((error: unknown) => {
    if (!(error instanceof PoolRefusal)) throw error
    throw words[error.code]?.() ?? new DomainError(otherwise)
  })
}

export const busy = () => new DomainError('sign_in_busy')

/** @NOTE Only for a pool whose rules are stricter than ours; docs/identity.md says how to set it up so that it never is. */
export const passwordRefused =
  (path = '/password') =>
  () =>
    new InvalidInput([{ path, code: 'password_trivial', message: 'This password is not taken; choose a longer one.' }])

/** For work whose refusal is told to nobody: it would tell who has an account. */
export async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof PoolRefusal)) throw error
  })
}
