import type { IdentityTx } from '#platform/db/identity.ts'
import type { Security } from '../identity-provider.ts'

/** What a person has set up to protect their account. */
export async function readSecurity(tx: IdentityTx, userId: string): Promise<Security> {
  const row = await tx
    .selectFrom('users as u')
    .leftJoin('user_totp as t', join => join.onRef('t.user_id', '=', 'u.id').on('t.confirmed_at', 'is not', null))
    .leftJoin('user_passwords as p', 'p.user_id', 'u.id')
    .select(['t.confirmed_at', 'p.changed_at'])
    .select(({ selectFrom, fn }) =>
      selectFrom('user_recovery_codes as r')
        .select(fn.countAll<string>().as('count'))
        .whereRef('r.user_id', '=', 'u.id')
        .where('r.used_at', 'is', null)
        .as('codes_left'),
    )
    .where('u.id', '=', userId)
    .executeTakeFirstOrThrow()
  return {
    totp: { enabled: row.confirmed_at !== null, since: row.confirmed_at },
    recoveryCodesLeft: Number(row.codes_left),
    passwordChangedAt: row.changed_at,
  }
}
