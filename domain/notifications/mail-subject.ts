import type { DonationRecord } from '#domain/donations/donation-queries.ts'
import { fromMinor, moneyFromColumn } from '#domain/money.ts'
import type { OrderRecord } from '#domain/orders/order-queries.ts'
import type { PledgeRecord } from '#domain/pledges/pledge-queries.ts'
import type { Storefront } from '#domain/storefronts/storefront-queries.ts'
import type { MailDonor, MailGift, MailOrder, MailPledge, MailTenant } from './mail-values.ts'

/** What a mail shows of a tenant. `shopOrigin` is the template of a storefront's origin, with {slug}. */
export function mailTenant(storefront: Storefront, shopOrigin: string): MailTenant {
  const { branding, merchant } = storefront.content
  const storefrontUrl = shopOrigin.replace('{slug}', storefront.slug)
  return {
    name: storefront.name,
    accent: branding.accent,
    logoUrl: branding.logo && `${storefrontUrl}/v1/media/${branding.logo.renditions[0]?.key ?? branding.logo.key}`,
    storefrontUrl,
    timeZone: storefront.time_zone,
    digits: branding.digits,
    merchant,
  }
}

/** What a mail shows of an order. */
export function mailOrder(order: OrderRecord, storefront: Storefront): MailOrder {
  const money = (amount: string) => ({ amount, currency: order.currency })
  return {
    number: order.order_number,
    placedAt: order.placed_at,
    customer: { name: order.customer_name, phone: order.customer_phone },
    items: order.items.map(({ name, quantity, unitPrice, lineTotal }) => ({
      name,
      quantity,
      unitPrice: money(unitPrice),
      lineTotal: money(lineTotal),
    })),
    subtotal: moneyFromColumn(order.subtotal, order.currency),
    deliveryFee: moneyFromColumn(order.delivery_fee, order.currency),
    discount: moneyFromColumn(order.discount, order.currency),
    total: moneyFromColumn(order.total, order.currency),
    delivery: order.delivery_address
      ? { method: 'delivery', address: order.delivery_address }
      : { method: 'pickup', pickupAddress: storefront.content.delivery.pickupAddress },
    note: order.note,
  }
}

/** What a mail shows of a gift. */
export function mailGift(donation: DonationRecord): MailGift {
  return {
    number: donation.donation_number,
    at: donation.donated_at,
    amount: moneyFromColumn(donation.amount, donation.currency),
    donor: mailDonor(donation),
    campaign: donation.campaign?.name ?? null,
    purpose: donation.purpose,
    tribute: donation.tribute,
    note: donation.note,
  }
}

/** What a mail shows of a pledge. */
export function mailPledge(pledge: PledgeRecord): MailPledge {
  const { currency } = pledge
  return {
    number: pledge.pledge_number,
    at: pledge.pledged_at,
    amount: moneyFromColumn(pledge.amount, currency),
    fulfilled: moneyFromColumn(pledge.fulfilled_amount, currency),
    donor: mailDonor(pledge),
    campaign: pledge.campaign?.name ?? null,
    instalments: pledge.instalments.map(({ dueOn, amount, settled }) => ({
      dueOn,
      amount: fromMinor(amount, currency),
      settled: settled === amount,
    })),
    note: pledge.note,
  }
}

type DonorColumns = Pick<DonationRecord, 'donor_name' | 'donor_phone' | 'donor_email'>

function mailDonor({ donor_name: name, donor_phone: phone, donor_email: email }: DonorColumns): MailDonor {
  return { name, phone, email }
}

/**
 * As the public is written to: anybody can put anybody's address into a form, and a note to the store is not for us to carry
 * to strangers.
 */
export function withoutNote<Subject extends { note: string | null }>(subject: Subject): Subject {
  return { ...subject, note: null }
}
