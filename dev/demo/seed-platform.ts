import { listOverrides } from '#domain/super-admin/list-overrides.ts'
import { setOverrides } from '#domain/super-admin/set-overrides.ts'
import { listTenantIds } from '#domain/tenants/list-tenant-ids.ts'
import { refreshStats } from '#domain/tenants/refresh-stats.ts'
import { resolveTenant } from '#platform/db/access.ts'
import type { Database } from '#platform/db/connection.ts'
import { inSystem, type SystemDatabase } from '#platform/db/system.ts'
import { inTenant } from '#platform/db/tenancy.ts'

type Databases = { user: Database; system: SystemDatabase }

const month = 30 * 24 * 3_600_000

/** What super admins find: a tenant with a limit of its own for a month, and the figures of all of them. */
export async function seedPlatform(databases: Databases, slug: string, now: Date): Promise<void> {
  await seedOverride(databases, slug, now)
  const ids = await inSystem(databases.system, 'list demo tenants', listTenantIds)
  for (const tenantId of ids) await inTenant(databases.user, { tenantId, actor: { kind: 'system' } }, refreshStats)
}

async function seedOverride({ user, system }: Databases, slug: string, now: Date) {
  const tenant = await resolveTenant(user, slug)
  if (!tenant) return
  await inSystem(system, 'give a demo tenant a limit of its own', async tx => {
    if ((await listOverrides(tx, tenant.tenant_id)).length > 0) return
    await setOverrides(tx, slug, [{ limit: 'staff', value: 12, until: new Date(now.getTime() + month) }], now)
  })
}
