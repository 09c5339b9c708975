// What a sign-up began with, between two pages. In memory only: an address is personal, a URL is not private, and a
// password is stored nowhere.
export type PendingSignUp = { email: string; password: string; name: string; locale: string }

let pending: PendingSignUp | undefined

export function keepSignUp(signUp: PendingSignUp): void {
  pending = signUp
}

export function keptSignUp(): PendingSignUp | undefined {
  return pending
}

export function forgetSignUp(): void {
  pending = undefined
}
