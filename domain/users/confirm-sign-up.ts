import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { IdentityDoor, IdentityTx } from '#platform/db/identity.ts'
import { isCodeAccepted } from './account-code-queries.ts'
import { normaliseEmail } from './email-address.ts'
import type { IdentityKeys } from './identity-keys.ts'
import { type Device, type StartedSession, startSession } from './start-session.ts'
import { builtinIssuer } from './user.ts'

type Confirmation = { email: string; code: string; device: Device }

/**
 * Makes an account out of a sign-up and signs the person in. Refuses with code_invalid, whatever is wrong: the code, its
 * age, the sixth attempt, an address nobody signed up with or that is confirmed already.
 */
export async function confirmSignUp(
  door: IdentityDoor,
  { email, code, device }: Confirmation,
  keys: IdentityKeys,
): Promise<StartedSession> {
  const session = await door.tx(async tx => {
    const userId = await lockUnconfirmed(tx, normaliseEmail(email))
    if (!userId || !(await isCodeAccepted(tx, { userId, purpose: 'confirmation', code }, keys))) return undefined
    await markConfirmed(tx, userId)
    return startSession(tx, userId, device, keys)
  })
  // Refused outside, so that the attempt stays counted.
  if (!session) throw new DomainError('code_invalid')
  return session
}

/** Locked, so that a sign-up at the same moment cannot put another password under the confirmation. */
async function lockUnconfirmed(tx: IdentityTx, email: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('users')
    .select('id')
    .where('issuer', '=', builtinIssuer)
    .where('email', '=', email)
    .where('email_verified_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row?.id
}

async function markConfirmed(tx: IdentityTx, userId: string): Promise<void> {
  await tx.updateTable('users').set({ email_verified_at: sql`now()` }).where('id', '=', userId).execute()
}
