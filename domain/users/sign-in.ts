import { DomainError } from '#domain/errors.ts'
import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import { normaliseEmail } from './email-address.ts'
import type { IdentityKeys } from './identity-keys.ts'
import { isPasswordRight } from './password-hash.ts'
import { type Device, type StartedSession, startSession } from './start-session.ts'
import { builtinIssuer } from './user.ts'

type Credentials = { email: string; password: string; device: Device }

/**
 * Opens a session for a confirmed address and its password. Refuses with invalid_credentials after the same work whether
 * the address is unknown, not confirmed or the password is wrong; with sign_in_busy when too many hashes wait.
 */
export async function signIn(
  door: IdentityDoor,
  { email, password, device }: Credentials,
  keys: IdentityKeys,
): Promise<StartedSession> {
  const login = await door.tx(tx => findLogin(tx, normaliseEmail(email)))
  const right = await isPasswordRight(password, login?.password_hash)
  if (!login || !right) throw new DomainError('invalid_credentials')
  return door.tx(tx => startSession(tx, login.id, device, keys))
}

async function findLogin(tx: IdentityTx, email: string) {
  return tx
    .selectFrom('users as u')
    .innerJoin('user_passwords as p', 'p.user_id', 'u.id')
    .select(['u.id', 'p.password_hash'])
    .where('u.issuer', '=', builtinIssuer)
    .where('u.email', '=', email)
    .where('u.email_verified_at', 'is not', null)
    .executeTakeFirst()
}
