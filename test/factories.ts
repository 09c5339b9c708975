import { addMonths } from '#domain/calendar.ts'
import type { NewCampaign } from '#domain/campaigns/create-campaign.ts'
import { createItem, type NewItem } from '#domain/catalog/create-item.ts'
import { linkContact } from '#domain/contacts/link-contact.ts'
import { createDonation } from '#domain/donations/create-donation.ts'
import { enterDonation, type NewOfficeDonation } from '#domain/donations/enter-donation.ts'
import type { NewOrder } from '#domain/orders/new-order.ts'
import { type PlacedOrder, placeOrder } from '#domain/orders/place-order.ts'
import { createPledge } from '#domain/pledges/create-pledge.ts'
import type { NewPledge } from '#domain/pledges/new-pledge.ts'
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

type NewDonation = Parameters<typeof createDonation>[1]

/** Somebody's wish to give five dinars; what a test cares about is given. */
export function aDonation(given: Partial<NewDonation> = {}): NewDonation {
  return { amount: { amount: '5.000', currency: 'KWD' }, donor: { name: 'Noura Al-Salem' }, ...given }
}

export function createDonationOf(tx: TenantTx, given?: Partial<NewDonation>) {
  return createDonation(tx, aDonation(given), new Date())
}

/** A gift that is here, entered at the office. */
export function receivedDonationOf(tx: TenantTx, given: Partial<NewOfficeDonation> = {}) {
  return enterDonation(tx, { ...aDonation(given), ...given, allowDuplicate: true }, new Date())
}

/** A promise of twelve dinars in a month; what a test cares about is given. */
export function aPledge(given: Partial<NewPledge> = {}): NewPledge {
  const dates = given.schedule ? {} : { targetDate: addMonths(new Date().toISOString().slice(0, 10), 1) }
  const donor = { name: 'Noura Al-Salem', phone: '+96522212346' }
  return { amount: { amount: '12.000', currency: 'KWD' }, donor, ...dates, ...given }
}

export async function createPledgeOf(tx: TenantTx, given?: Partial<NewPledge>, now = new Date()): Promise<string> {
  return (await createPledge(tx, aPledge(given), now)).id
}

/** The contact of a guest's order, linked as the worker does. */
export async function aContact(tx: TenantTx, customer: NewOrder['customer'] = anOrder('').customer): Promise<string> {
  const { id } = await placeOrderOf(tx, await createItem(tx, anItem()), { customer })
  await linkContact(tx, 'order', id)
  const order = await tx.selectFrom('orders').select('contact_id').where('id', '=', id).executeTakeFirstOrThrow()
  return order.contact_id!
}
