import type { Kysely } from 'kysely'
import type { Database } from './connection.ts'
import type { DB } from './tables.ts'
import { tenantFilter } from './tenant-filter.ts'
import { runTransaction } from './transaction.ts'

export { alongside } from './transaction.ts'

declare const tenantBrand: unique symbol

/** A transaction that sees and writes the rows of one tenant. Only `inTenant` makes one. */
export type TenantTx = Kysely<DB> & { readonly [tenantBrand]: true }

/** Who acts: a member of the tenant's team, a super admin who looks at it, somebody of the public, or the platform itself. */
export type Actor =
  | { kind: 'member' | 'super_admin'; userId: string; name: string }
  | { kind: 'public' }
  | { kind: 'system' }

export type TenantScope = {
  tenantId: string
  actor: Actor
  /** Of the request that caused the work, for the audit log. */
  requestId?: string
  address?: string
}

/** Opens short transactions of one tenant, for a verb that must call outside between them. */
export type TenantDoor = { tx<Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result> }

const scopes = new WeakMap<object, TenantScope>()

/**
 * Runs `work` in one transaction of one tenant: row-level security narrows everything inside it, `tenant_id` defaults to
 * the tenant, and all of it is stored or none. Refuses to be nested. `readOnly` answers without waiting for the commit.
 */
export async function inTenant<Result>(
  database: Database,
  scope: TenantScope,
  work: (tx: TenantTx) => Promise<Result>,
  options: { readOnly?: boolean } = {},
): Promise<Result> {
  const plugins = [tenantFilter(scope.tenantId)]
  const input = { settings: settingsOf(scope), plugins, readOnly: options.readOnly }
  return runTransaction<DB, Result>(database, input, handle => {
    scopes.set(handle, scope)
    return work(handle as TenantTx)
  })
}

/** What a transaction of a scope is told: whose rows it sees, and which person acts. */
export function settingsOf({ tenantId, actor }: TenantScope): Record<string, string> {
  return { 'app.current_tenant': tenantId, 'app.current_user': 'userId' in actor ? actor.userId : '' }
}

/** The scope a handle was opened with. */
export function scopeOf(tx: TenantTx): TenantScope {
  return scopes.get(tx)!
}

export function tenantDoor(database: Database, scope: TenantScope): TenantDoor {
  return { tx: work => inTenant(database, scope, work) }
}
