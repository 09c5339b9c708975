import { sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { recordEvent } from '#domain/events.ts'
import type { Picture } from '#domain/media/picture.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { changeStorefront } from './change-storefront.ts'
import { findStorefront } from './storefront-queries.ts'

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
  await sql`select from storefront_config where tenant_id = ${scopeOf(tx).tenantId} for update`.execute(tx)
  const { tenant_id, content } = await findStorefront(tx)
  const places = Object.keys(change) as (keyof Branding)[]
  const isShown = (place: keyof Branding) => content.branding[place]?.key === options.onlyInsteadOf
  if (options.onlyInsteadOf !== undefined && !places.every(isShown)) return
  await changeStorefront(tx, { ...content, branding: { ...content.branding, ...change } })
  recordEvent(tx, {
    type: 'storefront.changed',
    subject: { type: 'storefront', id: tenant_id },
    data: { changed: places },
  })
  const keysIn = (branding: Branding) => Object.fromEntries(places.map(place => [place, branding[place]?.key ?? null]))
  recordAudit(tx, {
    action: 'storefront.changed',
    entity: { type: 'storefront', id: tenant_id },
    before: keysIn(content.branding),
    after: keysIn(change),
  })
}
