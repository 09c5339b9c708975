/** What a tenant may have of something; AI tokens are counted per calendar month, everything else at one moment. */
export type LimitName = 'staff' | 'items' | 'storage_bytes' | 'ai_tokens'

export type Limits = Record<LimitName, number>

export const limitNames: LimitName[] = ['staff', 'items', 'storage_bytes', 'ai_tokens']

const gigabyte = 1024 ** 3

/** What each plan comes with. `staff` counts everybody of the team, owners included. */
export const plans = {
  free: { staff: 15, items: 10_000, storage_bytes: 5 * gigabyte, ai_tokens: 500_000 },
  growth: { staff: 50, items: 50_000, storage_bytes: 50 * gigabyte, ai_tokens: 5_000_000 },
  scale: { staff: 250, items: 200_000, storage_bytes: 500 * gigabyte, ai_tokens: 50_000_000 },
} as const satisfies Record<string, Limits>

export type PlanName = keyof typeof plans

export const planNames = Object.keys(plans) as PlanName[]

/** A plan that is not sold any more has the limits of the smallest. */
export function limitsOfPlan(plan: string): Limits {
  return plans[plan as PlanName] ?? plans.free
}
