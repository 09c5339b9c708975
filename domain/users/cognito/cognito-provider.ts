import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import type { IdentityDoor } from '#platform/db/identity.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { changePassword } from './change-password.ts'
import { checkCredentials } from './check-credentials.ts'
import { checkSecondFactor } from './check-second-factor.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { confirmPasswordReset, requestPasswordReset } from './reset-password.ts'
import { secondFactors } from './second-factors.ts'
import { signUp } from './sign-up.ts'
import { refreshUpstream, signOutEverywhere } from './upstream-session.ts'

/** Passwords, codes and second factors in a user pool of Amazon Cognito, which vouches for people by its tokens. */
export function cognitoProvider(door: IdentityDoor, open: OpenPool): IdentityProvider {
  return {
    name: 'cognito',
    issuer: open.issuer,
    signUp: (input, sameSoFar) => signUp(open, input, sameSoFar),
    confirmSignUp: (input, whenVouched) => confirmSignUp(open, door, input, whenVouched),
    signIn: (input, then) => checkCredentials(open, door, input, then),
    answerChallenge: (input, whenVouched) => checkSecondFactor(open, door, input, whenVouched),
    refresh: upstream => refreshUpstream(open, upstream),
    signOutEverywhere: person => signOutEverywhere(open, person),
    requestPasswordReset: input => requestPasswordReset(open, input),
    confirmPasswordReset: (input, afterwards) => confirmPasswordReset(open, door, input, afterwards),
    changePassword: (person, input, afterwards) => changePassword(open, door, person, input, afterwards),
    ...secondFactors(open, door),
  }
}
