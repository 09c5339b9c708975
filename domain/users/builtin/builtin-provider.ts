import type { IdentityDoor } from '#platform/db/identity.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { builtinIssuer } from '../user.ts'
import { changePassword } from './change-password.ts'
import { checkCredentials } from './check-credentials.ts'
import { checkSecondFactor } from './check-second-factor.ts'
import { confirmPasswordReset } from './confirm-password-reset.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { secondFactors } from './second-factors.ts'
import { signUp } from './sign-up.ts'

/** Passwords, codes and second factors in our own tables. */
export function builtinProvider(door: IdentityDoor, keys: IdentityKeys): IdentityProvider {
  return {
    name: 'builtin',
    issuer: builtinIssuer,
    signUp: (input, sameSoFar) => signUp(door, input, keys, sameSoFar),
    confirmSignUp: (input, whenVouched) => confirmSignUp(door, input, keys, whenVouched),
    signIn: (input, then) => checkCredentials(door, input, then),
    answerChallenge: (input, whenVouched) => checkSecondFactor(door, input, keys, whenVouched),
    refresh: async upstream => upstream,
    signOutEverywhere: async () => undefined,
    requestPasswordReset: (input, sameSoFar) => requestPasswordReset(door, input, keys, sameSoFar),
    confirmPasswordReset: (input, afterwards) => confirmPasswordReset(door, input, keys, afterwards),
    changePassword: (person, input, afterwards) => changePassword(door, person, input, afterwards),
    ...secondFactors(door, keys),
  }
}
