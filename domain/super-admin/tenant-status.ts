import { sql } from 'kysely'

/** How a tenant stands: open to the public, not published yet, or suspended. */
export type TenantStatus = 'active' | 'unpublished' | 'suspended'

export const tenantStatuses: TenantStatus[] = ['active', 'unpublished', 'suspended']

/** The same of a row `t` of the registry. */
export const statusOfTenant = sql<TenantStatus>`case when not t.is_active then 'suspended'
  when t.published_at is null then 'unpublished' else 'active' end`
