import { type Attribution, attributionColumns } from '#domain/attribution/attribute.ts'
import { nextNumber } from '#domain/counters.ts'
import { searchText } from '#domain/lists/search-text.ts'
import { fromMinor } from '#domain/money.ts'
import type { Storefront } from '#domain/storefronts/storefront-queries.ts'
import { alongside, scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import { expectationsOf, reminderRules } from './expectations.ts'
import type { NewPledge } from './new-pledge.ts'
import type { CheckedPledge } from './pledge-checks.ts'

export type PledgeToInsert = {
  input: NewPledge
  checked: CheckedPledge
  storefront: Storefront
  attribution: Attribution
  /** When it was pledged, and when that is written down: the same but for a past that is seeded. */
  at: Date
  now: Date
}

/** Numbers and writes a pledge with its instalments. The counter is the last contended row the transaction touches. */
export async function insertPledge(tx: TenantTx, pledge: PledgeToInsert): Promise<{ id: string; number: string }> {
  const id = uuidv7(pledge.at.getTime())
  const number = await nextNumber(tx, 'pledge')
  alongside(tx, insertRow(tx, { ...pledge, id, number }))
  alongside(tx, insertInstalments(tx, id, pledge.checked))
  return { id, number }
}

async function insertRow(tx: TenantTx, pledge: PledgeToInsert & { id: string; number: string }) {
  const { input, checked, storefront, at, now, number } = pledge
  const { amount, donor, instalments } = checked
  await tx
    .insertInto('pledges')
    .values({
      id: pledge.id,
      pledge_number: number,
      ...amount,
      every: input.schedule?.every ?? null,
      campaign_id: input.campaignId ?? null,
      donor_name: donor.name,
      donor_phone: donor.phone,
      donor_email: donor.email,
      hide_name: input.hideName ?? false,
      note: input.note?.trim() || null,
      locale: input.locale ?? storefront.default_locale,
      channel: scopeOf(tx).actor.kind === 'member' ? 'office' : 'storefront',
      ...attributionColumns(pledge.attribution),
      ...expectationsOf(instalments, reminderRules(storefront), now),
      ticked_until: now,
      search_text: searchText(number, donor.name, donor.phone, donor.email),
      pledged_at: at,
      updated_at: at,
    })
    .execute()
}

async function insertInstalments(tx: TenantTx, pledgeId: string, { amount, instalments }: CheckedPledge) {
  const rows = instalments.map(each => ({
    pledge_id: pledgeId,
    position: each.position,
    due_on: each.dueOn,
    amount: fromMinor(each.amount, amount.currency).amount,
  }))
  await tx.insertInto('pledge_instalments').values(rows).execute()
}
