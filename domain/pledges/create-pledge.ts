import { findAttribution, recordConversion } from '#domain/attribution/attribute.ts'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { dateIn } from '#domain/calendar.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { refuseUnpublished } from '#domain/storefronts/refuse-unpublished.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { insertPledge } from './insert-pledge.ts'
import type { CreatedPledge, NewPledge } from './new-pledge.ts'
import { type CheckedPledge, checkPledge } from './pledge-checks.ts'
import { refuseUnoffered } from './refuse-unoffered.ts'

/**
 * Writes down a promise to give on one date or in instalments. Refuses storefront_not_published (the public),
 * pledges_not_offered, licence_missing, pledge_dates_unclear, contact_needed, currency_mismatch, campaign_not_available,
 * campaign_closed, campaign_takes_no_pledges, amount_out_of_range, and as invalid input what `checkPledge` names. Limits,
 * periods and a form that is switched off bind the public only.
 */
export async function createPledge(tx: TenantTx, input: NewPledge, now: Date): Promise<CreatedPledge> {
  const storefront = await findStorefront(tx)
  const byOffice = scopeOf(tx).actor.kind === 'member'
  const { country, currency, time_zone: timeZone, licence_number: licence, switchedOn } = storefront
  refuseUnpublished(tx, storefront)
  if (!(switchedOn.pledges || byOffice)) throw new DomainError('pledges_not_offered')
  if (!(byOffice ? licence : storefront.licensed)) throw new DomainError('licence_missing')
  const at = input.pledgedAt ?? now
  const today = dateIn(timeZone, at)
  const checked = checkPledge(input, { country, currency, today })
  await refuseUnoffered(tx, { storefront, campaignId: input.campaignId, checked, today, byOffice })
  const attribution = await findAttribution(tx, input.visitId)
  const { id, number } = await insertPledge(tx, { input, checked, storefront, attribution, at, now })
  recordConversion(tx, { type: 'pledge', id, at: input.pledgedAt }, attribution)
  announce(tx, { type: 'pledge', id, number }, input, checked)
  const { amount, instalments } = checked
  const locale = input.locale ?? storefront.default_locale
  return { id, number, status: 'open', amount, currency, instalments, locale, today, pledgedAt: at }
}

function announce(
  tx: TenantTx,
  subject: { type: string; id: string; number: string },
  { campaignId, pledgedAt }: NewPledge,
  { amount, instalments }: CheckedPledge,
) {
  const data = { amount, instalments: instalments.length, campaignId }
  recordEvent(tx, { type: 'pledge.created', subject, data, at: pledgedAt })
  const after = { status: 'open', ...amount, instalments: instalments.length, campaignId }
  recordAudit(tx, { action: 'pledge.created', entity: subject, after })
}
