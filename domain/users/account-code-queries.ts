import { sql } from 'kysely'
import type { Locale } from '#domain/bilingual.ts'
import type { IdentityTx } from '#platform/db/identity.ts'
import { openSecret } from '#platform/secrets/envelope.ts'
import { type CodePurpose, isCodeRight, mostAttempts, sealedAs } from './account-code.ts'
import type { IdentityKeys } from './identity-keys.ts'

export type CodeToSend = {
  code: string
  purpose: CodePurpose
  email: string
  name: string
  locale: Locale
  expires_at: Date
}

/** The code of a mail job with its recipient; undefined once it was sent, used, replaced or expired. */
export async function findCodeToSend(
  tx: IdentityTx,
  codeId: string,
  keys: IdentityKeys,
): Promise<CodeToSend | undefined> {
  const row = await tx
    .selectFrom('user_codes as c')
    .innerJoin('users as u', 'u.id', 'c.user_id')
    .select(['c.code_encrypted', 'c.purpose', 'c.expires_at', 'u.email', 'u.name', 'u.locale'])
    .where('c.id', '=', codeId)
    .where('c.used_at', 'is', null)
    .where('c.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (!row?.code_encrypted) return undefined
  const { code_encrypted, purpose, locale, ...rest } = row
  const code = openSecret(keys.master, sealedAs(codeId), code_encrypted).toString()
  return { ...rest, code, purpose: purpose as CodePurpose, locale: locale as Locale }
}

/** Called once the mail has left: from then on the code can only be checked, not read. */
export async function forgetSentCode(tx: IdentityTx, codeId: string): Promise<void> {
  await tx.updateTable('user_codes').set({ code_encrypted: null }).where('id', '=', codeId).execute()
}

/**
 * Counts an attempt at the living code of a person and gives its id if it was right; marking it used is the caller's. The
 * count is one conditional update, so that attempts at the same moment cannot pass the limit of five together. An attempt
 * that the caller has `counted` elsewhere takes none of the five, and needs none.
 */
export async function findRightCode(
  tx: IdentityTx,
  input: { userId: string; purpose: CodePurpose; code: string; counted?: boolean },
  keys: IdentityKeys,
): Promise<string | undefined> {
  const stored = await tx
    .updateTable('user_codes')
    .set(row => ({ attempts: row('attempts', '+', input.counted ? 0 : 1) }))
    .where('user_id', '=', input.userId)
    .where('purpose', '=', input.purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .$if(!input.counted, query => query.where('attempts', '<', mostAttempts))
    .returning(['id', 'code_hash'])
    .executeTakeFirst()
  return stored && isCodeRight(keys.codes, stored, input.code) ? stored.id : undefined
}

export async function markCodeUsed(tx: IdentityTx, codeId: string): Promise<void> {
  await tx
    .updateTable('user_codes')
    .set({ used_at: sql`now()`, code_encrypted: null })
    .where('id', '=', codeId)
    .execute()
}
