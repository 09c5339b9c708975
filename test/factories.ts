import { createItem, type NewItem } from '#domain/catalog/create-item.ts'
import { writableEntities } from '#domain/media/media-access.ts'
import { type NewUpload, type StartedUpload, startUpload } from '#domain/media/start-upload.ts'
import type { NewOrder } from '#domain/orders/new-order.ts'
import { type PlacedOrder, placeOrder } from '#domain/orders/place-order.ts'
import { type StoredContent, type StorefrontContent, wholeContent } from '#domain/storefronts/storefront-content.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

let items = 0

/** An item that can be sold at once, with a slug of its own; what a test cares about is given. */
export function anItem(given: Partial<NewItem> = {}): NewItem {
  return {
    slug: `item-${++items}`,
    type: 'product',
    name: { en: 'White lilies', ar: 'زنابق بيضاء' },
    price: { amount: '4.500', currency: 'KWD' },
    published: true,
    ...given,
  }
}

/** A guest's order of one unit of an item, picked up; what a test cares about is given. */
export function anOrder(itemId: string, given: Partial<NewOrder> = {}): NewOrder {
  return {
    items: [{ itemId, quantity: 1 }],
    customer: { name: 'Maha', phone: '+96522212345' },
    delivery: { method: 'pickup' },
    ...given,
  }
}

export const anAddress = { area: 'Salmiya', block: '4', street: '12', building: '7' }

export function aStorefront(given: Partial<StoredContent> = {}): StorefrontContent {
  return wholeContent({
    branding: {
      accent: '#8a2846',
      logo: null,
      hero: null,
      tagline: { en: 'Flowers every day', ar: 'ورد كل يوم' },
      about: { en: '', ar: '' },
      digits: 'latn',
    },
    features: { orders: true, donations: false, pledges: false, assistant: false },
    delivery: { methods: ['pickup', 'delivery'], pickupAddress: { en: 'Salmiya', ar: 'السالمية' } },
    merchant: null,
    ...given,
  })
}

export async function placeOrderOf(tx: TenantTx, itemId: string, given?: Partial<NewOrder>): Promise<PlacedOrder> {
  return placeOrder(tx, anOrder(itemId, given))
}

/** The grant of a small JPEG for an item or the storefront. */
export async function startUploadOf(
  tx: TenantTx,
  entity: NewUpload['entity'],
  given: Partial<NewUpload> = {},
): Promise<StartedUpload> {
  const asking = { now: new Date(), writable: writableEntities('owner') }
  return startUpload(tx, { entity, contentType: 'image/jpeg', bytes: 2_000, ...given }, asking)
}

/**
 * One maker for each entity that the API's schemas name with `x-sadu-entity`: a new record of the transaction's tenant,
 * and its id. The id-swap law fails for an entity without one.
 */
export const makers: Record<string, (tx: TenantTx) => Promise<string>> = {
  catalog_item: tx => createItem(tx, anItem()),
  media_asset: async tx =>
    (await startUploadOf(tx, { type: 'catalog_item', id: await createItem(tx, anItem()) })).mediaId,
  order: async tx => (await placeOrderOf(tx, await createItem(tx, anItem()))).id,
}
