import { addDays, dateIn } from '#domain/calendar.ts'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import type { Database } from '#platform/db/connection.ts'
import { type Actor, inTenant, type TenantTx } from '#platform/db/tenancy.ts'
import type { DemoCampaign, DemoTenant } from '../demo-tenant.ts'
import { randomFrom } from '../pictures/random.ts'
import { planGifts } from './gift-plan.ts'
import { giftSteps } from './gift-steps.ts'
import { planPledges } from './pledge-plan.ts'
import { pledgeSteps } from './pledge-steps.ts'
import type { Stage } from './step.ts'
import { planVisit } from './visit-plan.ts'

export type GivingSeeding = { database: Database; tenantId: string; owner: Actor; tenant: DemoTenant; now: Date }

/** Campaigns, gifts, receipts and pledges of a charity's last months; made once. */
export async function seedGiving({ database, tenantId, owner, tenant, now }: GivingSeeding): Promise<void> {
  const actors = { public: { kind: 'public' }, owner } as const
  const as = (who: keyof typeof actors, work: (tx: TenantTx) => Promise<void>) =>
    inTenant(database, { tenantId, actor: actors[who] }, work)
  const campaigns = tenant.campaigns ?? []
  if (campaigns.length === 0) return
  await as('owner', tx => seedCampaigns(tx, tenant, campaigns, now))
  if (await inTenant(database, { tenantId, actor: owner }, hasGifts)) return
  const { timeZone } = tenant
  const stage = { campaignIds: await inTenant(database, { tenantId, actor: owner }, readCampaignIds), timeZone, now }
  for (const { by, run } of planSteps(tenant, campaigns, stage)) await as(by, run)
  await as('owner', tx => closeEnded(tx, campaigns, now))
}

/** Campaigns begin open, so that the gifts of their time find them so; those that are over are closed at the end. */
async function seedCampaigns(tx: TenantTx, tenant: DemoTenant, campaigns: DemoCampaign[], now: Date) {
  const known = await readCampaignIds(tx)
  const today = dateIn(tenant.timeZone, now)
  const money = (amount: string) => ({ amount, currency: tenant.currency })
  for (const [position, campaign] of campaigns.entries()) {
    const { startsInDays, endsInDays, goal, presets, smallestGift, status, picture: _picture, ...texts } = campaign
    if (known.has(campaign.slug)) continue
    const content = {
      ...texts,
      goal: goal === null ? null : money(goal),
      presets: presets.map(money),
      smallestGift: smallestGift === null ? null : money(smallestGift),
      startsOn: addDays(today, startsInDays),
      endsOn: status === 'closed' || endsInDays === null ? null : addDays(today, endsInDays),
      position,
    }
    await createCampaign(tx, { ...content, status: status === 'draft' ? 'draft' : 'active' }, now)
  }
}

function planSteps(tenant: DemoTenant, campaigns: DemoCampaign[], stage: Stage) {
  const random = randomFrom(`${tenant.slug} gifts ${stage.now.toISOString().slice(0, 10)}`)
  const visit = (at: Date) => planVisit(random, '/ar/campaigns', at)
  const gifts = planGifts(campaigns, random, visit, stage.now).flatMap(gift => giftSteps(gift, stage))
  const pledges = planPledges(tenant.timeZone, stage.now).flatMap(pledge => pledgeSteps(pledge, stage))
  return [...gifts, ...pledges].sort((one, other) => one.at.getTime() - other.at.getTime())
}

async function closeEnded(tx: TenantTx, campaigns: DemoCampaign[], now: Date) {
  for (const { slug, status, endsInDays } of campaigns) {
    if (status !== 'closed' || endsInDays === null) continue
    const closedAt = new Date(now.getTime() + endsInDays * 86_400_000)
    const over = { status: 'closed', ends_on: closedAt.toISOString().slice(0, 10), closed_at: closedAt }
    await tx.updateTable('campaigns').set(over).where('slug', '=', slug).execute()
  }
}

async function readCampaignIds(tx: TenantTx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('campaigns').select(['slug', 'id']).execute()
  return new Map(rows.map(({ slug, id }) => [slug, id]))
}

async function hasGifts(tx: TenantTx): Promise<boolean> {
  return (await tx.selectFrom('donations').select('id').limit(1).executeTakeFirst()) !== undefined
}
