import type { Picture } from '#domain/media/picture.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { changeStorefront } from './change-storefront.ts'
import { findStorefrontSettings } from './storefront-queries.ts'

type Branding = { logo?: Picture | null; hero?: Picture | null }

/**
 * Puts another logo or hero into the storefront, or none. With `onlyInsteadOf` nothing happens unless the present one is
 * that object: somebody may have chosen another in the meantime.
 */
export async function changeBranding(
  tx: TenantTx,
  change: Branding,
  options: { onlyInsteadOf?: string } = {},
): Promise<void> {
  // Two changes at once would each write the other's picture back.
  const { content } = await findStorefrontSettings(tx, { lock: true })
  const places = Object.keys(change) as (keyof Branding)[]
  const isShown = (place: keyof Branding) => content.branding[place]?.key === options.onlyInsteadOf
  if (options.onlyInsteadOf !== undefined && !places.every(isShown)) return
  await changeStorefront(tx, { ...content, branding: { ...content.branding, ...change } })
}
