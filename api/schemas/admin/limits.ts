import { type Static, Type } from 'typebox'
import { type Limits, limitNames, limitsOfPlan, planNames } from '#domain/limits/plans.ts'
import type { Override } from '#domain/super-admin/list-overrides.ts'
import { Closed, Timestamp } from '../primitives.ts'

const LimitName = Type.Enum(limitNames)

export const PlanChange = Closed({ plan: Type.Enum(planNames) })

export const Quotas = Closed({
  overrides: Type.Array(
    Closed({
      limit: LimitName,
      value: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
      until: Type.String({ format: 'date-time', description: 'First moment at which it holds no more' }),
    }),
    { maxItems: limitNames.length, description: 'All that the tenant is to have for itself from now on' },
  ),
})

const Amount = Type.Integer({ minimum: 0 })
const Limit = Closed({ staff: Amount, items: Amount, storage_bytes: Amount, ai_tokens: Amount })

const OverrideReply = Closed({
  limit: LimitName,
  value: Amount,
  from: Timestamp,
  until: Timestamp,
  inForce: Type.Boolean(),
})

export const QuotasReply = Closed({
  plan: Type.String(),
  ofPlan: Limit,
  limits: Limit,
  overrides: Type.Array(OverrideReply, { description: 'In force and past, newest first' }),
})

export function quotasReply(plan: string, overrides: Override[]): Static<typeof QuotasReply> {
  const ofPlan: Limits = limitsOfPlan(plan)
  const inForce = overrides.filter(({ in_force }) => in_force).reverse()
  const own = Object.fromEntries(inForce.map(({ limit_name, value }) => [limit_name, Number(value)]))
  return {
    plan,
    ofPlan,
    limits: { ...ofPlan, ...own },
    overrides: overrides.map(({ limit_name, value, starts_at, ends_at, in_force }) => ({
      limit: limit_name,
      value: Number(value),
      from: starts_at.toISOString(),
      until: ends_at.toISOString(),
      inForce: in_force,
    })),
  }
}
