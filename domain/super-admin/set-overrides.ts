import { sql } from 'kysely'
import { InvalidInput } from '#domain/errors.ts'
import type { LimitName } from '#domain/limits/plans.ts'
import { superAdminOf } from '#platform/db/super-admin-of.ts'
import type { SystemTx } from '#platform/db/system.ts'
import { findKnownTenant } from './find-known-tenant.ts'
import { listOverrides, type Override } from './list-overrides.ts'
import { recordAdminAct } from './record-admin-act.ts'

export type NewOverride = { limit: LimitName; value: number; until: Date }

/**
 * Makes these the limits that a tenant has for itself: what is in force and not among them ends now, and stays as history.
 * The same again changes nothing. Times are of the clock and not of the transaction, which may have waited for another.
 * Refuses tenant_not_found, and a limit named twice or an end that is over as invalid.
 */
export async function setOverrides(tx: SystemTx, slug: string, wanted: NewOverride[], now: Date): Promise<void> {
  checkOverrides(wanted, now)
  const tenant = await findKnownTenant(tx, slug, { lock: true })
  const present = (await listOverrides(tx, tenant.id)).filter(({ in_force }) => in_force)
  const kept = (override: Override) => wanted.some(each => isSame(override, each))
  const ending = present.filter(override => !kept(override)).map(({ id }) => id)
  const added = wanted.filter(each => !present.some(override => isSame(override, each)))
  if (ending.length === 0 && added.length === 0) return
  if (ending.length > 0)
    await tx
      .updateTable('tenant_limit_overrides')
      .set({ ends_at: sql`greatest(clock_timestamp(), starts_at)` })
      .where('tenant_id', '=', tenant.id)
      .where('id', 'in', ending)
      .execute()
  if (added.length > 0) await insertOverrides(tx, tenant.id, added)
  recordAdminAct(tx, {
    action: 'tenant.limits_changed',
    tenantId: tenant.id,
    before: { overrides: present.map(({ limit_name, value, ends_at }) => told(limit_name, Number(value), ends_at)) },
    after: { overrides: wanted.map(({ limit, value, until }) => told(limit, value, until)) },
  })
}

function checkOverrides(wanted: NewOverride[], now: Date) {
  const fields = wanted.flatMap(({ limit, until }, index) => [
    ...(wanted.findIndex(other => other.limit === limit) < index
      ? [{ path: `/overrides/${index}/limit`, code: 'duplicate', message: 'is named twice' }]
      : []),
    ...(until <= now ? [{ path: `/overrides/${index}/until`, code: 'in_the_past', message: 'must lie ahead' }] : []),
  ])
  if (fields.length > 0) throw new InvalidInput(fields)
}

const isSame = ({ limit_name, value, ends_at }: Override, { limit, value: other, until }: NewOverride) =>
  limit_name === limit && Number(value) === other && ends_at.getTime() === until.getTime()

const told = (limit: string, value: number, until: Date) => ({ limit, value, until: until.toISOString() })

async function insertOverrides(tx: SystemTx, tenantId: string, added: NewOverride[]) {
  const set_by = superAdminOf(tx)?.userId ?? null
  const rows = added.map(({ limit, value, until }) => ({
    tenant_id: tenantId,
    limit_name: limit,
    value,
    starts_at: sql<Date>`clock_timestamp()`,
    ends_at: until,
    set_by,
  }))
  await tx.insertInto('tenant_limit_overrides').values(rows).execute()
}
