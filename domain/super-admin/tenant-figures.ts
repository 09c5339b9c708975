import { sql } from 'kysely'
import type { Bilingual } from '#domain/bilingual.ts'
import { statusOfTenant, type TenantStatus } from './tenant-status.ts'

/** A tenant with its figures; those of one that was founded a moment ago are null. */
export type TenantFigures = {
  id: string
  slug: string
  name: Bilingual
  kind: 'shop' | 'charity' | 'both'
  country: string
  currency: string
  plan: string
  status: TenantStatus
  suspension_effect: 'storefront' | 'everything' | null
  published_at: Date | null
  created_at: Date
  members: number | null
  items: number | null
  orders: number | null
  orders_amount: string | null
  donations: number | null
  donations_amount: string | null
  pledges: number | null
  pledges_amount: string | null
  storage_bytes: string | null
  ai_tokens: string | null
  ai_cost_usd: string | null
  last_activity_at: Date | null
  owners: { name: string; email: string }[] | null
  refreshed_at: Date | null
}

/** Columns and tables of it, to be narrowed. */
export const tenantFigures = sql`t.id, t.slug, t.name, t.kind, t.country, t.currency, t.plan, ${statusOfTenant} as status,
  t.suspension_effect, t.published_at, t.created_at, s.members, s.items, s.orders, s.orders_amount, s.donations,
  s.donations_amount, s.pledges, s.pledges_amount, s.storage_bytes, s.ai_tokens, s.ai_cost_usd, s.last_activity_at,
  s.owners, s.refreshed_at
  from tenants t left join tenant_stats s on s.tenant_id = t.id`
