import { DomainError } from '#domain/errors.ts'
import type { SignedIn } from './access-token.ts'
import { findProvidedPerson } from './find-provided-person.ts'
import type { Identity } from './identity.ts'
import type { AfterCode, ProvidedPerson } from './identity-provider.ts'
import { recordSignInEvent } from './record-sign-in-event.ts'
import { countedInSessions } from './sign-in-attempt.ts'
import type { Device } from './start-session.ts'
import { giveAttemptBack, takeAttempt } from './take-attempt.ts'

type Shown<Result> = {
  device: Device
  /** Asks the provider, and has it do what is ours in one transaction with taking the code. */
  ask: (provided: ProvidedPerson, afterwards: AfterCode) => Promise<Result>
  ours: AfterCode
}

/**
 * Does something for which a signed-in person shows their second factor. Wrong codes are counted for all their sessions
 * together: ten are free, then it takes up to an hour for the next. A recovery code that was used is told to its owner.
 * Refuses with session_ended, totp_not_enabled, and code_invalid, also while too many wrong codes came.
 */
export async function showSecondFactor<Result>(
  identity: Identity,
  person: SignedIn,
  { device, ask, ours }: Shown<Result>,
): Promise<Result> {
  const provided = await findProvidedPerson(identity, person)
  const counted = countedInSessions(identity.keys, person.userId)
  const attempt = await identity.door.tx(tx => takeAttempt(tx, counted))
  if (!attempt.allowed) throw new DomainError('code_invalid')
  const work = ask(provided, async (tx, secondFactor) => {
    await giveAttemptBack(tx, counted)
    if (secondFactor === 'recovery_code') await recordSignInEvent(tx, { ...person, type: 'recovery_code_used', device })
    await ours(tx, secondFactor)
  })
  return work.catch(async (error: unknown) => {
    const isGuess = error instanceof DomainError && error.code === 'code_invalid'
    if (!isGuess) await identity.door.tx(tx => giveAttemptBack(tx, counted))
    throw error
  })
}
