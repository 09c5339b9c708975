import { createTrackedLink } from '#domain/attribution/tracked-links.ts'
import { addMonths } from '#domain/calendar.ts'
import { createCampaign, type NewCampaign } from '#domain/campaigns/create-campaign.ts'
import { createItem, type NewItem } from '#domain/catalog/create-item.ts'
import { linkContact } from '#domain/contacts/link-contact.ts'
import { createDonation } from '#domain/donations/create-donation.ts'
import type { CreatedDonation, NewDonation } from '#domain/donations/donation.ts'
import { enterDonation, type NewOfficeDonation } from '#domain/donations/enter-donation.ts'
import type { NewOrder } from '#domain/orders/new-order.ts'
import { type PlacedOrder, placeOrder } from '#domain/orders/place-order.ts'
import { createPledge } from '#domain/pledges/create-pledge.ts'
import type { NewPledge } from '#domain/pledges/new-pledge.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { type StoredContent, type StorefrontContent, wholeContent } from '#domain/storefronts/storefront-content.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import { startUploadOf } from '#test/media.ts'

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
    features: { orders: true, donations: true, pledges: true, assistant: false },
    delivery: { methods: ['pickup', 'delivery'], pickupAddress: { en: 'Salmiya', ar: 'السالمية' } },
    merchant: null,
    ...given,
  })
}

export async function placeOrderOf(tx: TenantTx, itemId: string, given?: Partial<NewOrder>): Promise<PlacedOrder> {
  return placeOrder(tx, anOrder(itemId, given))
}

let campaigns = 0

/** A campaign that takes gifts, with a slug of its own; what a test cares about is given. */
export function aCampaign(given: Partial<NewCampaign> = {}): NewCampaign {
  return {
    slug: `campaign-${++campaigns}`,
    name: { en: 'Water wells', ar: 'آبار الماء' },
    startsOn: '2026-01-01',
    status: 'active',
    ...given,
  }
}

/** Somebody's wish to give five dinars; what a test cares about is given. */
export function aDonation(given: Partial<NewDonation> = {}): NewDonation {
  return { amount: { amount: '5.000', currency: 'KWD' }, donor: { name: 'Noura Al-Salem' }, ...given }
}

export async function createDonationOf(tx: TenantTx, given?: Partial<NewDonation>): Promise<CreatedDonation> {
  return createDonation(tx, aDonation(given), new Date())
}

/** A gift that is here, entered at the office. */
export async function receivedDonationOf(
  tx: TenantTx,
  given: Partial<NewOfficeDonation> = {},
): Promise<CreatedDonation> {
  return enterDonation(tx, { ...aDonation(given), ...given, allowDuplicate: true }, new Date())
}

/** A promise of twelve dinars in a month; what a test cares about is given. */
export function aPledge(given: Partial<NewPledge> = {}): NewPledge {
  const dates = given.schedule ? {} : { targetDate: addMonths(new Date().toISOString().slice(0, 10), 1) }
  const donor = { name: 'Noura Al-Salem', phone: '+96522212346' }
  return { amount: { amount: '12.000', currency: 'KWD' }, donor, ...dates, ...given }
}

export async function createPledgeOf(tx: TenantTx, given?: Partial<NewPledge>, now = new Date()): Promise<string> {
  return createPledge(tx, aPledge(given), now)
}

/** The contact of a guest's order, linked as the worker does. */
export async function aContact(tx: TenantTx, customer: NewOrder['customer'] = anOrder('').customer): Promise<string> {
  const { id } = await placeOrderOf(tx, await createItem(tx, anItem()), { customer })
  await linkContact(tx, 'order', id)
  const order = await tx.selectFrom('orders').select('contact_id').where('id', '=', id).executeTakeFirstOrThrow()
  return order.contact_id!
}

/** A filter that the team shares, of its first member, who may have any number of them here. */
async function aSavedFilter(tx: TenantTx): Promise<string> {
  const member = await tx.selectFrom('tenant_members').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
  const filter = { member_id: member.id, list: 'orders', name: uuidv7(), query: '{}', shared: true }
  return (await tx.insertInto('saved_filters').values(filter).returning('id').executeTakeFirstOrThrow()).id
}

/**
 * One maker for each entity that the API's schemas name with `x-sadu-entity`: a new record of the transaction's tenant,
 * and its id. The id-swap law fails for an entity without one.
 */
export const makers: Record<string, (tx: TenantTx) => Promise<string>> = {
  campaign: async tx => {
    const id = await createCampaign(tx, aCampaign(), new Date())
    await createDonationOf(tx, { campaignId: id })
    await createPledgeOf(tx, { campaignId: id })
    return id
  },
  catalog_item: tx => createItem(tx, anItem()),
  donation: async tx => (await createDonationOf(tx)).id,
  media_asset: async tx =>
    (await startUploadOf(tx, { type: 'catalog_item', id: await createItem(tx, anItem()) })).mediaId,
  contact: async tx => {
    const id = await aContact(tx)
    const donor = { name: 'Maha', phone: anOrder('').customer.phone }
    await linkContact(tx, 'donation', (await createDonationOf(tx, { donor })).id)
    await linkContact(tx, 'pledge', await createPledgeOf(tx, { donor }))
    return id
  },
  saved_filter: aSavedFilter,
  tracked_link: tx =>
    createTrackedLink(tx, { name: 'Poster', path: '/', source: 'poster', medium: 'qr', campaign: 'eid' }),
  order: async tx => (await placeOrderOf(tx, await createItem(tx, anItem()))).id,
  pledge: tx => createPledgeOf(tx),
  receipt: async tx => (await issueReceipt(tx, (await receivedDonationOf(tx)).id, new Date())).id,
}
