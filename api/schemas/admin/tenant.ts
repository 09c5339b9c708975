import { type Static, Type } from 'typebox'
import { moneyFromColumn } from '#domain/money.ts'
import { type TenantTotals, tenantSorts } from '#domain/super-admin/list-tenants.ts'
import type { TenantFigures } from '#domain/super-admin/tenant-figures.ts'
import { tenantStatuses } from '#domain/super-admin/tenant-status.ts'
import { BilingualName, Closed, EntityId, Money, orNull, Timestamp } from '../primitives.ts'

const Count = Type.Integer({ minimum: 0 })

const Sum = Closed({ count: Count, amount: Money })

/** US dollars with six decimals: a single answer of a model costs less than a cent. */
const ModelCost = Closed({ amount: Type.String({ examples: ['0.012500'] }), currency: Type.Literal('USD') })

const Ai = Closed({ tokens: Count, cost: ModelCost }, { description: 'Of the assistant; none until it is there.' })

export const AdminTenantQuery = Closed({
  q: Type.Optional(
    Type.String({ maxLength: 160, description: 'Words of the slug, the names, an owner’s name or e-mail address' }),
  ),
  status: Type.Optional(Type.Enum(tenantStatuses)),
  sort: Type.Optional(Type.Enum(tenantSorts, { default: '-created' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
})

export const SuspensionEffect = Type.Enum(['storefront', 'everything'], {
  description: '`storefront`: closed to the public; `everything`: to the team as well',
})

const figures = {
  id: EntityId('tenant'),
  slug: Type.String(),
  name: BilingualName,
  kind: Type.Enum(['shop', 'charity', 'both']),
  country: Type.String(),
  currency: Type.String(),
  plan: Type.String(),
  status: Type.Enum(tenantStatuses),
  suspensionEffect: orNull(SuspensionEffect),
  owners: Type.Array(Closed({ name: Type.String(), email: Type.String() })),
  members: Count,
  items: Count,
  orders: Sum,
  donations: Sum,
  pledges: Sum,
  ai: Ai,
  storageBytes: Count,
  lastActivityAt: orNull(Timestamp),
  publishedAt: orNull(Timestamp),
  createdAt: Timestamp,
  countedAt: orNull(Timestamp),
}

export const AdminTenant = Closed(figures, { description: 'A tenant with figures that are some seconds old.' })

export const AdminTotals = Closed(
  {
    tenants: Count,
    members: Count,
    orders: Count,
    donations: Count,
    pledges: Count,
    ai: Ai,
    storageBytes: Count,
    amounts: Type.Array(Closed({ orders: Money, donations: Money, pledges: Money })),
  },
  { description: 'Over every tenant that matches, not only those of the page; amounts by currency.' },
)

export const AdminTenantList = Closed({
  data: Type.Array(AdminTenant),
  page: Closed({ total: Count, limit: Count, offset: Count }),
  totals: AdminTotals,
})

export function adminTenantReply(row: TenantFigures): Static<typeof AdminTenant> {
  const { currency } = row
  const sum = (count: number | null, amount: string | null) => ({
    count: count ?? 0,
    amount: moneyFromColumn(amount ?? '0', currency),
  })
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    country: row.country,
    currency,
    plan: row.plan,
    status: row.status,
    suspensionEffect: row.suspension_effect,
    owners: row.owners ?? [],
    members: row.members ?? 0,
    items: row.items ?? 0,
    orders: sum(row.orders, row.orders_amount),
    donations: sum(row.donations, row.donations_amount),
    pledges: sum(row.pledges, row.pledges_amount),
    ai: aiReply(row.ai_tokens, row.ai_cost_usd),
    storageBytes: Number(row.storage_bytes ?? 0),
    lastActivityAt: row.last_activity_at?.toISOString() ?? null,
    publishedAt: row.published_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    countedAt: row.refreshed_at?.toISOString() ?? null,
  }
}

const aiReply = (tokens: string | number | null, cost: string | null) => ({
  tokens: Number(tokens ?? 0),
  cost: { amount: cost ?? '0.000000', currency: 'USD' as const },
})

type Paging = { limit: number; offset: number }

export function adminTenantListReply(rows: TenantFigures[], sums: TenantTotals[], paging: Paging) {
  const totals = adminTotalsReply(sums)
  return { data: rows.map(adminTenantReply), page: { total: totals.tenants, ...paging }, totals }
}

export function adminTotalsReply(sums: TenantTotals[]): Static<typeof AdminTotals> {
  const total = (name: 'tenants' | 'members' | 'orders' | 'donations' | 'pledges' | 'storage_bytes' | 'ai_tokens') =>
    sums.reduce((sum, row) => sum + row[name], 0)
  const cost = sums.reduce((sum, row) => sum + Number(row.ai_cost_usd), 0).toFixed(6)
  const amounts = sums.map(({ currency, orders_amount, donations_amount, pledges_amount }) => ({
    orders: moneyFromColumn(orders_amount, currency),
    donations: moneyFromColumn(donations_amount, currency),
    pledges: moneyFromColumn(pledges_amount, currency),
  }))
  return {
    tenants: total('tenants'),
    members: total('members'),
    orders: total('orders'),
    donations: total('donations'),
    pledges: total('pledges'),
    ai: aiReply(total('ai_tokens'), cost),
    storageBytes: total('storage_bytes'),
    amounts,
  }
}
