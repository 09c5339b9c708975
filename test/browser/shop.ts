import sharp from 'sharp'
import { createItem } from '#domain/catalog/create-item.ts'
import type { Picture } from '#domain/media/picture.ts'
import { storePicture } from '#domain/media/store-picture.ts'
import { changeStorefront } from '#domain/storefronts/change-storefront.ts'
import { publishStorefront } from '#domain/storefronts/publish-storefront.ts'
import type { Merchant } from '#domain/storefronts/storefront-content.ts'
import { type Actor, tenantDoor } from '#platform/db/tenancy.ts'
import { diskStorage } from '#platform/storage/disk.ts'
import { anItem, aStorefront } from '#test/factories.ts'
import type { TestTenant } from '#test/tenants.ts'
import type { TestWorld } from '#test/world.ts'

const merchant: Merchant = {
  legalName: 'Rose Flowers W.L.L.',
  registrationNumber: 'CR-000111',
  licenceNumber: '',
  email: 'hello@rose.test',
  phone: '+96550000111',
  address: { en: 'Salmiya, Block 5', ar: 'السالمية، قطعة 5' },
  terms: { en: 'Returned within a day.', ar: 'الإرجاع خلال يوم.' },
  returns: { en: 'Within a day.', ar: 'خلال يوم.' },
}

/** Makes a test tenant's store one that visitors see: published, with pictures, something scarce and something sold out. */
export async function dressShop(world: TestWorld, tenant: TestTenant, mediaFolder: string): Promise<void> {
  const { userId, name } = tenant.people.owner
  const actor: Actor = { kind: 'member', userId, name }
  const door = tenantDoor(world.databases.user, { tenantId: tenant.id, actor })
  const store = diskStorage({ folder: mediaFolder, signingKey: Buffer.alloc(32) })
  const hang = async (entity: { type: 'catalog_item' | 'storefront'; id: string | null }, drawn: Promise<Buffer>) =>
    storePicture(door, store, tenant.id, { entity, bytes: await drawn, alt: { en: 'Flowers', ar: 'ورد' } })
  await door.tx(async tx => {
    await createItem(tx, anItem({ ...scarce, position: 5 }))
    await createItem(tx, anItem({ ...soldOut, position: 6 }))
  })
  await hang({ type: 'catalog_item', id: tenant.items.lilies }, plain(600, 750))
  await hang({ type: 'catalog_item', id: tenant.items.tulips }, plain(600, 750))
  const logo = await hang({ type: 'storefront', id: null }, plain(200, 200))
  const hero = await hang({ type: 'storefront', id: null }, plain(1280, 720))
  await door.tx(async tx => {
    await changeStorefront(tx, content(logo, hero))
    await publishStorefront(tx, new Date())
  })
}

const scarce = { slug: 'two-left', name: { en: 'Two vases', ar: 'مزهريتان' }, stock: 2 }
const soldOut = { slug: 'sold-out', name: { en: 'Peonies', ar: 'فاوانيا' }, stock: 0 }

function content(logo: Picture, hero: Picture) {
  const { branding, ...others } = aStorefront({ merchant })
  const about = { en: 'Flowers since 1962.', ar: 'ورد منذ 1962.' }
  return { ...others, branding: { ...branding, about, logo, hero } }
}

function plain(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#c8a2b0' } })
    .png({ compressionLevel: 1 })
    .toBuffer()
}
