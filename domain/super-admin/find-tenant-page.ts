import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { Role } from '#platform/db/access.ts'
import type { SystemTx } from '#platform/db/system.ts'
import { type AdminLogRow, listAdminActs } from './admin-log-queries.ts'
import { type TenantFigures, tenantFigures } from './tenant-figures.ts'

export type TenantPageFacts = TenantFigures & {
  suspended_at: Date | null
  suspension_reason: string | null
  licence_number: string | null
  licence_authority: string | null
  licence_recorded_at: Date | null
  licence_valid_until: string | null
  verification_state: 'none' | 'pending' | 'verified' | 'refused'
  assistant_stopped_at: Date | null
  assistant_stop_reason: string | null
  deletion_at: Date | null
  team: Partial<Record<Role, number>>
  suspensions: AdminLogRow[]
  acts: AdminLogRow[]
}

const suspensionActions = ['tenant.suspended', 'tenant.suspension_changed', 'tenant.reactivated']
const actsShown = 20

/** Everything a super admin sees of one tenant: facts and figures, never its content. Refuses tenant_not_found. */
export async function findTenantPage(tx: SystemTx, slug: string): Promise<TenantPageFacts> {
  const { rows } = await sql<TenantFigures>`select t.suspended_at, t.suspension_reason, t.licence_number,
    t.licence_authority, t.licence_recorded_at, t.licence_valid_until, t.verification_state, t.assistant_stopped_at,
    t.assistant_stop_reason, t.deletion_at, ${tenantFigures} where t.slug = ${slug}`.execute(tx)
  const [row] = rows as Omit<TenantPageFacts, 'team' | 'suspensions' | 'acts'>[]
  if (!row) throw new DomainError('tenant_not_found')
  const [team, suspensions, acts] = await Promise.all([
    countTeam(tx, row.id),
    listAdminActs(tx, { tenantId: row.id, actions: suspensionActions }, { limit: actsShown }),
    listAdminActs(tx, { tenantId: row.id }, { limit: actsShown }),
  ])
  return { ...row, team, suspensions, acts }
}

async function countTeam(tx: SystemTx, tenantId: string): Promise<Partial<Record<Role, number>>> {
  const rows = await tx
    .selectFrom('tenant_members')
    .select(['role', sql<number>`count(*)::int`.as('count')])
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'active')
    .groupBy('role')
    .execute()
  return Object.fromEntries(rows.map(({ role, count }) => [role, count]))
}
