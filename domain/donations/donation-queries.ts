import { sql } from 'kysely'
import type { Touch } from '#domain/attribution/touch.ts'
import type { Bilingual, Locale } from '#domain/bilingual.ts'
import type { CalendarDate } from '#domain/calendar.ts'
import { DomainError } from '#domain/errors.ts'
import type { ListFilter } from '#domain/lists/list-filter.ts'
import { narrow } from '#domain/lists/narrow.ts'
import type { GivingPurpose } from '#domain/storefronts/storefront-content.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { isUuid } from '#platform/ids.ts'
import type { DonationStatus, PaymentMethod, Tribute } from './donation.ts'

export type DonationRow = {
  id: string
  donation_number: string
  status: DonationStatus
  amount: string
  currency: string
  purpose: GivingPurpose
  donor_name: string
  donor_phone: string | null
  donor_email: string | null
  hide_name: boolean
  channel: 'storefront' | 'office'
  source: string
  donated_at: Date
  received_on: CalendarDate | null
  campaign: { id: string; slug: string; name: Bilingual } | null
}

export type DonationRecord = DonationRow & {
  tribute: Tribute | null
  receipt_requested: boolean
  note: string | null
  locale: Locale
  payment_method: PaymentMethod | null
  payment_reference: string | null
  contact_id: string | null
  first_touch: Touch | null
  last_touch: Touch | null
  link_version: number
  pledge: { id: string; number: string } | null
}

/** Donations newest first (ids carry the time) that match, older than the donation of id `before`. */
export async function listDonations(
  tx: TenantTx,
  filter: ListFilter,
  page: { before?: string; limit: number },
): Promise<DonationRow[]> {
  const matching = await narrow(tx, 'donations', filter, { alias: 'd', before: page.before })
  const rows = await selectRows(tx).where(matching).orderBy('d.id', 'desc').limit(page.limit).execute()
  return rows as unknown as DonationRow[]
}

/** One donation by its number or id. Refuses donation_not_found. */
export async function findDonation(tx: TenantTx, numberOrId: string): Promise<DonationRecord> {
  const row = await selectRows(tx)
    .select([
      'd.tribute',
      'd.receipt_requested',
      'd.note',
      'd.locale',
      'd.payment_method',
      'd.payment_reference',
      'd.contact_id',
      'd.first_touch',
      'd.last_touch',
      'd.link_version',
      pledgeOf.as('pledge'),
    ])
    .where(isUuid(numberOrId) ? 'd.id' : 'd.donation_number', '=', numberOrId)
    .executeTakeFirst()
  if (!row) throw new DomainError('donation_not_found')
  return row as unknown as DonationRecord
}

export type LockedDonation = { id: string; donation_number: string; status: DonationStatus }

/** A donation, held until the transaction ends. Refuses donation_not_found. */
export async function lockDonation(tx: TenantTx, numberOrId: string): Promise<LockedDonation> {
  const row = await tx
    .selectFrom('donations')
    .select(['id', 'donation_number', 'status'])
    .where(isUuid(numberOrId) ? 'id' : 'donation_number', '=', numberOrId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new DomainError('donation_not_found')
  return row as LockedDonation
}

function selectRows(tx: TenantTx) {
  return tx
    .selectFrom('donations as d')
    .leftJoin('campaigns as c', join =>
      join.onRef('c.tenant_id', '=', 'd.tenant_id').onRef('c.id', '=', 'd.campaign_id'),
    )
    .select([
      'd.id',
      'd.donation_number',
      'd.status',
      'd.amount',
      'd.currency',
      'd.purpose',
      'd.donor_name',
      'd.donor_phone',
      'd.donor_email',
      'd.hide_name',
      'd.channel',
      'd.source',
      'd.donated_at',
      'd.received_on',
      campaignOf.as('campaign'),
    ])
}

const campaignOf = sql<unknown>`
  case when c.id is null then null else jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name) end`

const pledgeOf = sql<unknown>`(
  select jsonb_build_object('id', p.id, 'number', p.pledge_number)
  from pledge_payments y
  join pledges p on p.tenant_id = y.tenant_id and p.id = y.pledge_id
  where y.tenant_id = d.tenant_id and y.donation_id = d.id and y.reversed_at is null
  limit 1)`
