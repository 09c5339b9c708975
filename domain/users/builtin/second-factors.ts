import type { IdentityDoor } from '#platform/db/identity.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { changeWithSecondFactor } from './change-with-second-factor.ts'
import { confirmTotp } from './confirm-totp.ts'
import { forgetTotp } from './forget-totp.ts'
import { readSecurity } from './read-security.ts'
import { startTotp } from './start-totp.ts'
import { storeRecoveryCodes } from './store-recovery-codes.ts'

type Verbs = 'security' | 'startTotp' | 'confirmTotp' | 'removeTotp' | 'verifyTotp' | 'replaceRecoveryCodes'

/** The authenticator app and the recovery codes of a person. */
export function secondFactors(door: IdentityDoor, keys: IdentityKeys): Pick<IdentityProvider, Verbs> {
  return {
    security: ({ userId }) => door.tx(tx => readSecurity(tx, userId)),
    startTotp: (person, input) => startTotp(door, person, input, keys),
    confirmTotp: ({ userId }, { code }, afterwards) => confirmTotp(door, { userId, code }, keys, afterwards),
    removeTotp: ({ userId }, { code }, afterwards) =>
      changeWithSecondFactor(door, { userId, code }, keys, async (tx, secondFactor) => {
        await forgetTotp(tx, userId)
        await afterwards(tx, secondFactor)
      }),
    verifyTotp: ({ userId }, { code }, afterwards) => changeWithSecondFactor(door, { userId, code }, keys, afterwards),
    replaceRecoveryCodes: ({ userId }, { code }, afterwards) =>
      changeWithSecondFactor(door, { userId, code }, keys, async (tx, secondFactor) => {
        await afterwards(tx, secondFactor)
        return storeRecoveryCodes(tx, userId, keys)
      }),
  }
}
