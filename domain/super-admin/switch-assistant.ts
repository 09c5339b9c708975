import { sql } from 'kysely'
import { tellTenantChanged } from '#domain/tenants/tell-tenant-changed.ts'
import { superAdminOf } from '#platform/db/super-admin-of.ts'
import type { SystemTx } from '#platform/db/system.ts'
import { findKnownTenant } from './find-known-tenant.ts'
import { recordAdminAct } from './record-admin-act.ts'

export type AssistantSwitch = { enabled: boolean; reason: string | null; changed_at: Date | null }

type Wanted = { enabled: boolean; reason: string }

/** Stops the assistant for every tenant, or lets it go on where tenants have it on. Twice is harmless. */
export async function switchAssistant(tx: SystemTx, { enabled, reason }: Wanted): Promise<void> {
  const before = await findAssistantSwitch(tx)
  if (before.enabled === enabled) return
  const row = { enabled, reason, changed_by: superAdminOf(tx)?.userId ?? null }
  await tx
    .insertInto('platform_switches')
    .values({ name: 'assistant', ...row })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ ...row, changed_at: sql`now()` }))
    .execute()
  recordAdminAct(tx, { action: enabled ? 'assistant.resumed' : 'assistant.stopped', after: { enabled }, reason })
  tellTenantChanged(tx, everyTenant)
}

/** No id of a tenant: whoever hears it forgets all of them. */
const everyTenant = ''

export async function findAssistantSwitch(tx: SystemTx): Promise<AssistantSwitch> {
  const row = await tx
    .selectFrom('platform_switches')
    .select(['enabled', 'reason', 'changed_at'])
    .where('name', '=', 'assistant')
    .executeTakeFirst()
  return row ?? { enabled: true, reason: null, changed_at: null }
}

/** The same for one tenant. Refuses tenant_not_found. */
export async function switchAssistantOf(tx: SystemTx, slug: string, { enabled, reason }: Wanted): Promise<void> {
  const { id } = await findKnownTenant(tx, slug, { lock: true })
  const { numUpdatedRows } = await tx
    .updateTable('tenants')
    .set(
      enabled
        ? { assistant_stopped_at: null, assistant_stop_reason: null }
        : { assistant_stopped_at: sql`now()`, assistant_stop_reason: reason },
    )
    .where('id', '=', id)
    .where('assistant_stopped_at', enabled ? 'is not' : 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const action = enabled ? 'tenant.assistant_resumed' : 'tenant.assistant_stopped'
  recordAdminAct(tx, { action, tenantId: id, after: { enabled }, reason })
  tellTenantChanged(tx, id)
}
