/** What Cognito gives out for somebody; none of it ever leaves our servers. */
export type PoolTokens = { idToken: string; accessToken: string; refreshToken: string | undefined }

/** A sign-in that waits for the code of the authenticator app. `username` is the pool's own name of the person. */
export type PoolChallenge = { session: string; username: string }

export type PoolSignIn =
  | { tokens: PoolTokens; challenge?: undefined }
  | { challenge: PoolChallenge; tokens?: undefined }

export type NewPoolUser = { email: string; password: string; name: string; locale: string }

/**
 * A user pool of Amazon Cognito in the words of this product. Everything throws PoolRefusal with a reason, or
 * CognitoUnavailable; nothing is tried twice, because codes and sessions are used up by the first try.
 */
export type UserPool = {
  /** Gives the subject. The pool mails a code; refuses with `exists`, `password_refused`. */
  signUp(user: NewPoolUser): Promise<string>
  resendCode(email: string): Promise<void>
  confirmSignUp(input: { email: string; code: string }): Promise<void>
  signIn(input: { email: string; password: string }): Promise<PoolSignIn>
  answerChallenge(challenge: PoolChallenge, code: string): Promise<PoolTokens>
  /** `username` as the pool's tokens name the person: the proof of the client's secret is made of it. */
  refresh(input: { refreshToken: string; username: string }): Promise<PoolTokens>
  sendResetCode(email: string): Promise<void>
  resetPassword(input: { email: string; code: string; password: string }): Promise<void>
  changePassword(input: { accessToken: string; current: string; wanted: string }): Promise<void>
  /** Gives the secret of a new authenticator app, which counts once `verifyTotp` has seen a code of it. */
  beginTotp(accessToken: string): Promise<string>
  verifyTotp(input: { accessToken: string; code: string }): Promise<void>
  setTotp(input: { accessToken: string; enabled: boolean }): Promise<void>
  hasTotp(accessToken: string): Promise<boolean>
  signOutEverywhere(accessToken: string): Promise<void>
  revoke(refreshToken: string): Promise<void>
  close(): void
}

export type PoolSettings = {
  region: string
  poolId: string
  clientId: string
  clientSecret?: string | undefined
  /** Of an emulator; Amazon's own when empty. */
  endpoint?: string | undefined
  /** How long one call may take. */
  timeoutMs?: number
}

/** Who vouches, as `iss` of its tokens says it. */
export function issuerOf({ region, poolId, endpoint }: Pick<PoolSettings, 'region' | 'poolId' | 'endpoint'>): string {
  const origin = endpoint?.replace(/\/+$/, '') ?? `https://cognito-idp.${region}.amazonaws.com`
  return `${origin}/${poolId}`
}
