import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { IdentityTx } from '#platform/db/identity.ts'

export type SuperAdmin = { userId: string; name: string; email: string }

/** A second factor that was shown in the session counts this long. */
const secondFactorHours = 12

/**
 * The super admin of a session that is alive. Refuses session_ended, super_admin_needed, and mfa_required where no second
 * factor was shown in this session within twelve hours.
 */
export async function findSuperAdmin(
  tx: IdentityTx,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<SuperAdmin> {
  const row = await tx
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.id', 's.user_id')
    .select(['u.name', 'u.email', 'u.is_super_admin'])
    .select(
      sql<boolean>`coalesce(s.mfa_at > now() - make_interval(hours => ${secondFactorHours}), false)`.as('is_proven'),
    )
    .where('s.id', '=', sessionId)
    .where('s.user_id', '=', userId)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (!row) throw new DomainError('session_ended')
  if (!row.is_super_admin) throw new DomainError('super_admin_needed')
  if (!row.is_proven) throw new DomainError('mfa_required')
  return { userId, name: row.name, email: row.email }
}
