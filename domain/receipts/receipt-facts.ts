import type { Bilingual } from '#domain/bilingual.ts'
import type { CalendarDate } from '#domain/calendar.ts'
import type { Tribute } from '#domain/donations/donation.ts'
import { moneyFromColumn } from '#domain/money.ts'
import type { GivingPurpose } from '#domain/storefronts/storefront-content.ts'
import { findStorefront, type Storefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { StoredReceiptFacts } from './receipt.ts'

type Gift = {
  donation_number: string
  received_on: CalendarDate
  donor_name: string
  amount: string
  currency: string
  purpose: GivingPurpose
  tribute: Tribute | null
  campaign: Bilingual | null
  destination: Bilingual | null
  licence_number: string | null
  administrative_percentage: string | null
}

/** What the receipt of a received gift says. The licence is the campaign's own, else the charity's. */
export async function gatherReceiptFacts(tx: TenantTx, donationId: string): Promise<StoredReceiptFacts> {
  const [storefront, gift] = await Promise.all([findStorefront(tx), findGift(tx, donationId)])
  const { merchant } = storefront.content
  return {
    tenant: letterhead(storefront),
    merchant: merchant && withoutTerms(merchant),
    donation: { number: gift.donation_number, receivedOn: gift.received_on },
    donor: { name: gift.donor_name },
    amount: moneyFromColumn(gift.amount, gift.currency),
    purpose: gift.purpose,
    campaign: gift.campaign,
    tribute: gift.tribute,
    licenceNumber: gift.licence_number || storefront.licence_number || merchant?.licenceNumber || '',
    administrativePercentage: gift.administrative_percentage,
    destination: written(gift.destination),
  }
}

function letterhead({ name, time_zone, content }: Storefront): StoredReceiptFacts['tenant'] {
  const { accent, digits, logo } = content.branding
  return { name, accent, digits, timeZone: time_zone, logo }
}

function withoutTerms({ terms: _terms, ...merchant }: NonNullable<Storefront['content']['merchant']>) {
  return merchant
}

const written = (text: Bilingual | null) => (text && (text.en || text.ar) ? text : null)

async function findGift(tx: TenantTx, donationId: string): Promise<Gift> {
  const row = await tx
    .selectFrom('donations as d')
    .leftJoin('campaigns as c', join =>
      join.onRef('c.tenant_id', '=', 'd.tenant_id').onRef('c.id', '=', 'd.campaign_id'),
    )
    .select([
      'd.donation_number',
      'd.received_on',
      'd.donor_name',
      'd.amount',
      'd.currency',
      'd.purpose',
      'd.tribute',
      'c.name as campaign',
      'c.destination',
      'c.licence_number',
      'c.administrative_percentage',
    ])
    .where('d.id', '=', donationId)
    .executeTakeFirstOrThrow()
  return row as unknown as Gift
}
