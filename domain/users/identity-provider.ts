import type { Locale } from '#domain/bilingual.ts'
import type { IdentityTx } from '#platform/db/identity.ts'
import type { SameSoFar } from './same-so-far.ts'
import type { Device } from './start-session.ts'
import type { NewUser } from './user.ts'

/** Whom a provider vouches for. The user is found by issuer and subject alone: an address may change hands. */
export type Voucher = {
  issuer: string
  subject: string
  email: string
  name: string
  locale: Locale
  /** The second factor that was shown, if any. */
  secondFactor: 'totp' | 'recovery_code' | null
  /** The provider's own refresh token: kept sealed in our session, and shown to the provider at each refresh. */
  upstream?: string
}

/** What the provider needs to go on once the second factor is given; `subject` is the person's, if it is known already. */
export type Challenge = { state: string; subject: string | null }

/** What is ours to do, in one transaction with what the provider itself stores (one of its own, if it stores elsewhere). */
export type WhenVouched<Result> = (tx: IdentityTx, voucher: Voucher) => Promise<Result>
export type WhenChallenged<Result> = (tx: IdentityTx, challenge: Challenge) => Promise<Result>
export type Afterwards<Result = void> = (tx: IdentityTx) => Promise<Result>
/** Is told which of the two was shown. */
export type AfterCode = (tx: IdentityTx, secondFactor: 'totp' | 'recovery_code') => Promise<void>

/** Somebody with a session, as their provider knows them. */
export type ProvidedPerson = {
  userId: string
  subject: string
  email: string
  name: string
  locale: Locale
  upstream?: string
}

export type TotpSetup = { secret: string; uri: string }

export type Security = {
  totp: { enabled: boolean; since: Date | null }
  recoveryCodesLeft: number
  passwordChangedAt: Date | null
}

/**
 * Who says that somebody is who they say. Sessions, refresh tokens, cookies, locks and events are ours, whichever provider
 * it is: an adapter vouches for a person and knows nothing of them. Each verb refuses in the words of the domain:
 * invalid_credentials, code_invalid, challenge_ended, password_wrong, InvalidInput for a weak password, session_ended when
 * the provider ended a session, sign_in_busy when it has too much to do.
 */
export type IdentityProvider = {
  readonly name: 'builtin' | 'cognito'
  readonly issuer: string

  /** Never tells whether the address is known. */
  signUp(input: NewUser, sameSoFar?: SameSoFar): Promise<void>
  confirmSignUp<Result>(
    input: { email: string; code: string; password: string },
    whenVouched: WhenVouched<Result>,
  ): Promise<Result>

  signIn<Result>(
    input: { email: string; password: string },
    then: { whenVouched: WhenVouched<Result>; whenChallenged: WhenChallenged<Result> },
  ): Promise<Result>
  /** Our own count of attempts and the end of the challenge are in `whenVouched`. */
  answerChallenge<Result>(input: { state: string; code: string }, whenVouched: WhenVouched<Result>): Promise<Result>
  /** Asked before our token is rotated, for sessions with an upstream token: the token to keep from now on. */
  refresh(upstream: string): Promise<string>
  /** Ends what the provider keeps itself; called after our sessions have ended. */
  signOutEverywhere(person: ProvidedPerson): Promise<void>

  /** Never tells whether the address is known. */
  requestPasswordReset(input: { email: string; locale?: Locale; device?: Device }, sameSoFar?: SameSoFar): Promise<void>
  /** `afterwards` is given the subject whose password it was. */
  confirmPasswordReset(
    input: { email: string; code: string; password: string; device?: Device },
    afterwards: (tx: IdentityTx, subject: string) => Promise<void>,
  ): Promise<void>
  changePassword(
    person: ProvidedPerson,
    input: { currentPassword: string; newPassword: string },
    afterwards: Afterwards,
  ): Promise<void>

  security(person: ProvidedPerson): Promise<Security>
  startTotp(person: ProvidedPerson, input: { password: string }): Promise<TotpSetup>
  /** The recovery codes in the clear, once; none where the provider has no such thing. */
  confirmTotp(person: ProvidedPerson, input: { code: string }, afterwards: Afterwards): Promise<string[]>
  removeTotp(person: ProvidedPerson, input: { code: string }, afterwards: AfterCode): Promise<void>
  /** A second factor shown in the middle of a session. */
  verifyTotp(person: ProvidedPerson, input: { code: string }, afterwards: AfterCode): Promise<void>
  replaceRecoveryCodes(person: ProvidedPerson, input: { code: string }, afterwards: AfterCode): Promise<string[]>
}
