import { DomainError } from '#domain/errors.ts'
import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import type { IdentityDoor } from '#platform/db/identity.ts'
import { totpUri } from '../builtin/totp.ts'
import type { IdentityProvider, ProvidedPerson, TotpSetup } from '../identity-provider.ts'
import { accessAfterPassword } from './access-after-password.ts'
import { isTotpCode } from './check-second-factor.ts'
import { inOurWords } from './pool-refusals.ts'
import { accessTokenOf } from './upstream-session.ts'

type Verbs = 'security' | 'startTotp' | 'confirmTotp' | 'removeTotp' | 'verifyTotp' | 'replaceRecoveryCodes'

/**
 * The authenticator app of a person at the pool. It tells neither since when there is one nor when the password changed,
 * and knows no recovery codes: who loses the app asks the operator, who can take the second factor away there.
 */
export function secondFactors(open: OpenPool, door: IdentityDoor): Pick<IdentityProvider, Verbs> {
  const { pool } = open
  return {
    security: async person => ({
      totp: { enabled: await hasTotp(open, await accessTokenOf(open, person)), since: null },
      recoveryCodesLeft: 0,
      passwordChangedAt: null,
    }),
    startTotp: (person, input) => startTotp(open, person, input),
    confirmTotp: async (person, { code }, afterwards) => {
      const accessToken = await accessWithCode(open, person, code)
      await inOurWords(pool.setTotp({ accessToken, enabled: true }), 'code_invalid')
      await door.tx(afterwards)
      return []
    },
    removeTotp: async (person, { code }, afterwards) => {
      const accessToken = await accessWithCode(open, person, code)
      await inOurWords(pool.setTotp({ accessToken, enabled: false }), 'code_invalid')
      await door.tx(tx => afterwards(tx, 'totp'))
    },
    verifyTotp: async (person, { code }, afterwards) => {
      await accessWithCode(open, person, code)
      await door.tx(tx => afterwards(tx, 'totp'))
    },
    replaceRecoveryCodes: async () => {
      throw new DomainError('recovery_codes_not_offered')
    },
  }
}

async function startTotp(
  open: OpenPool,
  person: ProvidedPerson,
  { password }: { password: string },
): Promise<TotpSetup> {
  const accessToken = await accessAfterPassword(open, person, password)
  // A new secret would take the place of the app that is in use.
  if (await hasTotp(open, accessToken)) throw new DomainError('totp_enabled')
  const secret = await inOurWords(open.pool.beginTotp(accessToken), 'session_ended')
  return { secret, uri: totpUri(secret, person.email) }
}

const hasTotp = ({ pool }: OpenPool, accessToken: string) => inOurWords(pool.hasTotp(accessToken), 'session_ended')

/** @NOTE The pool has no other way to check a code in a session; where it refused to, nothing would be let through. */
async function accessWithCode(open: OpenPool, person: ProvidedPerson, code: string): Promise<string> {
  if (!isTotpCode(code)) throw new DomainError('code_invalid')
  const accessToken = await accessTokenOf(open, person)
  await inOurWords(open.pool.verifyTotp({ accessToken, code }), 'code_invalid')
  return accessToken
}
