import type { IdentityTx } from '#platform/db/identity.ts'
import { openSecret } from '#platform/secrets/envelope.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import { stepOfCode } from './totp.ts'

/** What the secret of a person is sealed for. */
export const totpSealedAs = (userId: string) => `totp:${userId}`

type Use = { userId: string; code: string; state: 'confirmed' | 'unconfirmed' }

/**
 * Whether a code is right now, and takes it: its step is stored by one conditional update, so that a code works once, also
 * when it comes twice at the same moment, and no older one works after it.
 */
export async function takeTotpCode(tx: IdentityTx, { userId, code, state }: Use, keys: IdentityKeys): Promise<boolean> {
  const wanted = state === 'confirmed' ? 'is not' : 'is'
  const totp = await tx
    .selectFrom('user_totp')
    .select('secret_sealed')
    .where('user_id', '=', userId)
    .where('confirmed_at', wanted, null)
    .executeTakeFirst()
  if (!totp) return false
  const secret = openSecret(keys.master, totpSealedAs(userId), totp.secret_sealed).toString()
  const step = stepOfCode(secret, code, new Date())
  if (step === undefined) return false
  const taken = await tx
    .updateTable('user_totp')
    .set({ last_step: String(step) })
    .where('user_id', '=', userId)
    .where('secret_sealed', '=', totp.secret_sealed)
    .where('confirmed_at', wanted, null)
    .where(row => row.or([row('last_step', 'is', null), row('last_step', '<', String(step))]))
    .returning('user_id')
    .executeTakeFirst()
  return taken !== undefined
}
