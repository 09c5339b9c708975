import type { TenantTx } from '#platform/db/tenancy.ts'

/** One thing that somebody did in the past; numbers follow time because the steps are taken in its order. */
export type Step = { at: Date; by: 'public' | 'owner'; run: (tx: TenantTx) => Promise<void> }

export type Stage = { campaignIds: Map<string, string>; timeZone: string; now: Date }
