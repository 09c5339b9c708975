import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import { uuidv7 } from '#platform/ids.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { sealSecret } from '#platform/secrets/envelope.ts'
import { type CodePurpose, codeMinutes, hashCode, mostCodesADay, newCode, sealedAs } from './account-code.ts'
import type { IdentityKeys } from './identity-keys.ts'

/**
 * Makes a code of six digits for a person and the job that mails it, in the transaction of its cause. The codes before it
 * end with it, so that one is alive at a time. After 20 confirmations in a day nothing is
 * sent: false, for the caller alone. Resets are counted where they are asked for.
 */
export async function sendAccountCode(
  tx: IdentityTx,
  userId: string,
  purpose: CodePurpose,
  keys: IdentityKeys,
): Promise<boolean> {
  if (purpose === 'confirmation' && (await countOfDay(tx, userId)) >= mostCodesADay) return false
  await endFormerCodes(tx, userId, purpose)
  const id = uuidv7()
  await storeCode(tx, { id, userId, purpose, code: newCode() }, keys)
  await enqueue(tx, 'mail', { template: 'account-code', codeId: id }, id)
  return true
}

async function countOfDay(tx: IdentityTx, userId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('user_codes')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('user_id', '=', userId)
    .where('purpose', '=', 'confirmation')
    .where('created_at', '>', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirstOrThrow()
  return count
}

async function endFormerCodes(tx: IdentityTx, userId: string, purpose: CodePurpose): Promise<void> {
  await tx
    .updateTable('user_codes')
    .set({ expires_at: sql`now()`, code_encrypted: null })
    .where('user_id', '=', userId)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', sql<Date>`now()`)
    .execute()
}

type NewCode = { id: string; userId: string; purpose: CodePurpose; code: string }

async function storeCode(tx: IdentityTx, { id, userId, purpose, code }: NewCode, keys: IdentityKeys): Promise<void> {
  await tx
    .insertInto('user_codes')
    .values({
      id,
      user_id: userId,
      purpose,
      code_hash: hashCode(keys.codes, id, code),
      code_encrypted: sealSecret(keys.master, sealedAs(id), code),
      expires_at: sql`now() + make_interval(mins => ${codeMinutes})`,
    })
    .execute()
}
