import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import { sealSecret } from '#platform/secrets/envelope.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import type { ProvidedPerson, TotpSetup } from '../identity-provider.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { totpSealedAs } from './take-totp-code.ts'
import { newTotpSecret, totpUri } from './totp.ts'

/**
 * A new secret for the person's authenticator app; it counts for nothing until a code of it is shown. Asked again, the one
 * before is forgotten. Refuses with password_wrong, and with totp_enabled when there is a second factor already.
 */
export async function startTotp(
  door: IdentityDoor,
  { userId, email }: ProvidedPerson,
  { password }: { password: string },
  keys: IdentityKeys,
): Promise<TotpSetup> {
  await checkOwnPassword(door, userId, password)
  const secret = newTotpSecret()
  const sealed = sealSecret(keys.master, totpSealedAs(userId), secret)
  if (!(await door.tx(tx => storeUnconfirmed(tx, userId, sealed)))) throw new DomainError('totp_enabled')
  return { secret, uri: totpUri(secret, email) }
}

async function storeUnconfirmed(tx: IdentityTx, userId: string, sealed: string): Promise<boolean> {
  const stored = await tx
    .insertInto('user_totp')
    .values({ user_id: userId, secret_sealed: sealed })
    .onConflict(conflict =>
      conflict
        .column('user_id')
        .doUpdateSet({ secret_sealed: sealed, last_step: null, created_at: sql`now()` })
        .where('user_totp.confirmed_at', 'is', null),
    )
    .returning('user_id')
    .executeTakeFirst()
  return stored !== undefined
}
