import { storePicture } from '#domain/media/store-picture.ts'
import { changeStorefront } from '#domain/storefronts/change-storefront.ts'
import { findStorefrontSettings } from '#domain/storefronts/storefront-queries.ts'
import type { TenantDoor, TenantTx } from '#platform/db/tenancy.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { DemoPicture, DemoTenant } from './demo-tenant.ts'
import { drawPicture } from './pictures/draw-picture.ts'
import { renderPicture } from './pictures/render-picture.ts'
import { storefrontContent } from './storefront-content.ts'

export type PictureSeeding = { tenant: DemoTenant; tenantId: string; door: TenantDoor; storage: Storage }

/** Draws and stores the pictures of the items that have none, then logo and hero. */
export async function seedPictures(seeding: PictureSeeding): Promise<void> {
  await seedItemPictures(seeding)
  await seedCampaignPictures(seeding)
  await seedBranding(seeding)
}

async function seedItemPictures({ tenant, tenantId, door, storage }: PictureSeeding) {
  for (const { id, slug } of await door.tx(listItemsWithoutPicture)) {
    const pictures = tenant.items.find(item => item.slug === slug)?.pictures ?? []
    const entity = { type: 'catalog_item' as const, id }
    for (const [position, picture] of pictures.entries()) {
      await storePicture(door, storage, tenantId, { entity, bytes: await drawn(picture), alt: picture.alt, position })
    }
  }
}

async function seedCampaignPictures({ tenant, tenantId, door, storage }: PictureSeeding) {
  for (const { id, slug } of await door.tx(listCampaignsWithoutPicture)) {
    const picture = tenant.campaigns?.find(campaign => campaign.slug === slug)?.picture
    if (!picture) continue
    const entity = { type: 'campaign' as const, id }
    await storePicture(door, storage, tenantId, { entity, bytes: await drawn(picture), alt: picture.alt })
  }
}

async function seedBranding({ tenant, tenantId, door, storage }: PictureSeeding) {
  if (await door.tx(hasLogo)) return
  const store = async (purpose: 'logo' | 'hero', picture: DemoPicture) =>
    storePicture(door, storage, tenantId, {
      entity: { type: 'storefront', id: null },
      purpose,
      bytes: await drawn(picture),
      alt: picture.alt,
    })
  const branding = { logo: await store('logo', tenant.logo), hero: await store('hero', tenant.hero) }
  await door.tx(tx => changeStorefront(tx, storefrontContent(tenant, branding)))
}

function drawn({ key }: DemoPicture): Promise<Buffer> {
  return renderPicture(drawPicture(key))
}

async function listItemsWithoutPicture(tx: TenantTx) {
  return tx
    .selectFrom('catalog_items as i')
    .select(['i.id', 'i.slug'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('media_assets as m')
            .select('m.id')
            .whereRef('m.tenant_id', '=', 'i.tenant_id')
            .whereRef('m.entity_id', '=', 'i.id'),
        ),
      ),
    )
    .orderBy('i.position')
    .execute()
}

async function listCampaignsWithoutPicture(tx: TenantTx) {
  return tx
    .selectFrom('campaigns as c')
    .select(['c.id', 'c.slug'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('media_assets as m')
            .select('m.id')
            .whereRef('m.tenant_id', '=', 'c.tenant_id')
            .whereRef('m.entity_id', '=', 'c.id'),
        ),
      ),
    )
    .execute()
}

async function hasLogo(tx: TenantTx): Promise<boolean> {
  const { content } = await findStorefrontSettings(tx)
  return content.branding.logo !== null
}
