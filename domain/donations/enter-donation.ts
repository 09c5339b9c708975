import { dateIn } from '#domain/calendar.ts'
import { findCampaignTerms } from '#domain/campaigns/open-campaign.ts'
import { DomainError } from '#domain/errors.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { alongside, type TenantTx } from '#platform/db/tenancy.ts'
import { setStatus, tellMove } from './change-donation-status.ts'
import type { Arrival, CreatedDonation, NewDonation } from './donation.ts'
import { readAmount, readDonor, readReceivedOn, refuseNothing } from './gift-checks.ts'
import { insertDonation } from './insert-donation.ts'
import { refusePossibleDuplicate } from './possible-duplicates.ts'

export type NewOfficeDonation = NewDonation &
  Arrival & {
    /** The money is here; false for a promise over the phone. */
    received?: boolean
    /** Enters it though it looks like one that was entered already. */
    allowDuplicate?: boolean
    /** It was promised before: its campaign may be archived by now. */
    wasPledged?: boolean
  }

/**
 * Writes down a gift that came by another way than the storefront's form, received at once by default. The office keeps
 * the books: limits, periods and a form that is switched off bind the public only. Refuses licence_missing
 * without one (an expired one is enough for what came before), campaign_not_available, currency_mismatch, amount_out_of_range for nothing, possible_duplicate, and as
 * invalid input an amount, a phone number or a day that is none, and a day that is to come.
 */
export async function enterDonation(tx: TenantTx, input: NewOfficeDonation, now: Date): Promise<CreatedDonation> {
  const [storefront] = await Promise.all([
    findStorefront(tx),
    findCampaignTerms(tx, input.campaignId, { drafts: true, archived: input.wasPledged }),
  ])
  if (!storefront.licence_number) throw new DomainError('licence_missing')
  const donor = readDonor(input.donor, storefront.country)
  const amount = readAmount(input.amount, storefront.currency)
  refuseNothing(amount)
  const isReceived = input.received ?? true
  const receivedOn = isReceived && readReceivedOn(input.receivedOn, dateIn(storefront.time_zone, now))
  if (!input.allowDuplicate) await refusePossibleDuplicate(tx, { amount, donor }, now)
  const donation = await insertDonation(tx, { ...input, amount, donor, storefront }, now)
  if (!receivedOn) return donation
  receiveAtOnce(tx, donation, { ...input, receivedOn })
  return { ...donation, status: 'received' }
}

function receiveAtOnce(tx: TenantTx, { id, number, status }: CreatedDonation, input: NewOfficeDonation) {
  const columns = {
    received_on: input.receivedOn,
    payment_method: input.paymentMethod,
    payment_reference: input.paymentReference?.trim() || null,
  }
  alongside(tx, setStatus(tx, id, { status: 'received', at: input.donatedAt, ...columns }))
  tellMove(tx, { id, donation_number: number, status }, { to: 'received', at: input.donatedAt })
}
