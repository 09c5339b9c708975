import type { TenantTx } from '#platform/db/tenancy.ts'
import { changeStorefront } from './change-storefront.ts'
import { wholeContent } from './storefront-content.ts'
import { findStorefrontSettings } from './storefront-queries.ts'

/** Puts fees, limits and presets back to where a storefront begins: they were amounts of another currency. */
export async function resetAmounts(tx: TenantTx): Promise<void> {
  const { content } = await findStorefrontSettings(tx, { lock: true })
  const { methods, pickupAddress, note } = content.delivery
  const { giving: _giving, ...rest } = content
  const giving = { purposes: content.giving.purposes }
  await changeStorefront(tx, wholeContent({ ...rest, delivery: { methods, pickupAddress, note }, giving }))
}
