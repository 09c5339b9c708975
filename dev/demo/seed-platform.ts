import { reopenVerification } from '#domain/storefronts/reopen-verification.ts'
import { findStorefrontSettings } from '#domain/storefronts/storefront-queries.ts'
import { listOverrides } from '#domain/super-admin/list-overrides.ts'
import { setOverrides } from '#domain/super-admin/set-overrides.ts'
import { listTenantIds } from '#domain/tenants/list-tenant-ids.ts'
import { refreshStats } from '#domain/tenants/refresh-stats.ts'
import { findTenant } from '#domain/tenants/tenant-queries.ts'
import { resolveTenant } from '#platform/db/access.ts'
import type { Database } from '#platform/db/connection.ts'
import { inSystem, type SystemDatabase } from '#platform/db/system.ts'
import { inTenant } from '#platform/db/tenancy.ts'

type Databases = { user: Database; system: SystemDatabase }

const month = 30 * 24 * 3_600_000

type Slugs = { favoured: string; waiting: string }

/** What super admins find: a limit of its own for a month, a merchant that waits to be verified, the figures of all tenants. */
export async function seedPlatform(databases: Databases, slugs: Slugs, now: Date): Promise<void> {
  await seedOverride(databases, slugs.favoured, now)
  await seedWaiting(databases, slugs.waiting)
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

/** What was decided on it since stays. */
async function seedWaiting({ user }: Databases, slug: string) {
  const tenant = await resolveTenant(user, slug)
  if (!tenant) return
  await inTenant(user, { tenantId: tenant.tenant_id, actor: { kind: 'system' } }, async tx => {
    const { verification_state } = await findTenant(tx)
    if (verification_state !== 'none') return
    await reopenVerification(tx, (await findStorefrontSettings(tx)).content)
  })
}
