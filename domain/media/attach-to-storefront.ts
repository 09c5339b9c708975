import { changeBranding } from '#domain/storefronts/change-branding.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { type MediaRow, pictureOf } from './media.ts'

type Place = 'logo' | 'hero'

const placeOf = ({ entity_type, purpose }: MediaRow): Place | null =>
  entity_type === 'storefront' && (purpose === 'logo' || purpose === 'hero') ? purpose : null

/** Shows a rendered logo or hero, unless a younger one is there already: the last one uploaded counts. */
export async function attachToStorefront(tx: TenantTx, media: MediaRow): Promise<void> {
  const place = placeOf(media)
  const picture = pictureOf(media)
  if (!place || !picture) return
  const younger = await tx
    .selectFrom('media_assets')
    .select('id')
    .where('entity_type', '=', 'storefront')
    .where('purpose', '=', place)
    .where('id', '>', media.id)
    .where('rendered_at', 'is not', null)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!younger) await changeBranding(tx, { [place]: picture })
}

/** After a change of its text: the storefront's own copy is replaced, if it shows this file. */
export async function refreshOnStorefront(tx: TenantTx, media: MediaRow): Promise<void> {
  const place = placeOf(media)
  const picture = pictureOf(media)
  if (place && picture) await changeBranding(tx, { [place]: picture }, { onlyInsteadOf: media.renditions.at(-1)!.key })
}

/** Takes a file that goes off the storefront, if it is shown there. */
export async function detachFromStorefront(tx: TenantTx, media: MediaRow): Promise<void> {
  const place = placeOf(media)
  const key = media.renditions.at(-1)?.key
  if (place && key) await changeBranding(tx, { [place]: null }, { onlyInsteadOf: key })
}
