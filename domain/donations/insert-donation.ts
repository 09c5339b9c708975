import {
  type Attribution,
  attributionColumns,
  findAttribution,
  recordConversion,
} from '#domain/attribution/attribute.ts'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { nextNumber } from '#domain/counters.ts'
import { recordEvent } from '#domain/events.ts'
import { searchText } from '#domain/lists/search-text.ts'
import type { Money } from '#domain/money.ts'
import type { Storefront } from '#domain/storefronts/storefront-queries.ts'
import { alongside, scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { CreatedDonation, NewDonation } from './donation.ts'
import type { GivenBy } from './gift-checks.ts'

export type DonationToInsert = Omit<NewDonation, 'donor' | 'amount'> & {
  amount: Money
  donor: GivenBy
  storefront: Storefront
}

type Numbered = DonationToInsert & { id: string; number: string; donatedAt: Date; attribution: Attribution }

/** Numbers and writes a donation, as an intent. The counter is the last contended row the transaction touches. */
export async function insertDonation(tx: TenantTx, given: DonationToInsert, now: Date): Promise<CreatedDonation> {
  const donatedAt = given.donatedAt ?? now
  const id = uuidv7(donatedAt.getTime())
  const [attribution, number] = await Promise.all([findAttribution(tx, given.visitId), nextNumber(tx, 'donation')])
  alongside(tx, insertRow(tx, { ...given, id, number, donatedAt, attribution }))
  recordConversion(tx, { type: 'donation', id, at: given.donatedAt }, attribution)
  announce(tx, given, { type: 'donation', id, number })
  const locale = given.locale ?? given.storefront.default_locale
  return { id, number, status: 'pending', amount: given.amount, locale, donatedAt }
}

async function insertRow(tx: TenantTx, donation: Numbered) {
  const { amount, donor, number } = donation
  await tx
    .insertInto('donations')
    .values({
      id: donation.id,
      donation_number: number,
      amount: amount.amount,
      currency: amount.currency,
      campaign_id: donation.campaignId ?? null,
      purpose: donation.purpose ?? 'general',
      donor_name: donor.name,
      donor_phone: donor.phone,
      donor_email: donor.email,
      hide_name: donation.hideName ?? false,
      tribute: donation.tribute ? JSON.stringify(donation.tribute) : null,
      receipt_requested: donation.receiptRequested ?? false,
      note: donation.note?.trim() || null,
      locale: donation.locale ?? donation.storefront.default_locale,
      channel: scopeOf(tx).actor.kind === 'member' ? 'office' : 'storefront',
      ...attributionColumns(donation.attribution),
      search_text: searchText(number, donor.name, donor.phone, donor.email),
      donated_at: donation.donatedAt,
    })
    .execute()
}

function announce(
  tx: TenantTx,
  { amount, campaignId, donatedAt }: DonationToInsert,
  subject: { type: string; id: string; number: string },
) {
  const after = { status: 'pending', amount: amount.amount, currency: amount.currency, campaignId }
  recordEvent(tx, { type: 'donation.created', subject, data: { amount, campaignId }, at: donatedAt })
  recordAudit(tx, { action: 'donation.created', entity: subject, after })
}
