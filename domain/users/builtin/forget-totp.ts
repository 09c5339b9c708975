import type { IdentityTx } from '#platform/db/identity.ts'

/** Turns the second factor off; its recovery codes go with it. */
export async function forgetTotp(tx: IdentityTx, userId: string): Promise<void> {
  await tx.deleteFrom('user_recovery_codes').where('user_id', '=', userId).execute()
  await tx.deleteFrom('user_totp').where('user_id', '=', userId).execute()
}
