import { sql } from 'kysely'
import type { Bilingual } from '#domain/bilingual.ts'
import { type CalendarDate, dateIn } from '#domain/calendar.ts'
import { fromMinor, type Money, minorFromColumn } from '#domain/money.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'

const buckets = ['upcoming', 'due', 'overdue1To30', 'overdue31To60', 'overdue61To90', 'overdueOver90'] as const

type Bucket = { pledges: number; outstanding: Money }
export type KeptRate = { promised: Money; kept: Money; rate: number | null }

export type Board = {
  buckets: Record<(typeof buckets)[number], Bucket>
  kept: {
    overall: KeptRate
    byCampaign: (KeptRate & { campaign: Bilingual | null })[]
    bySource: (KeptRate & { source: string })[]
  }
}

/** Campaigns and sources that are shown: those with most promised. */
const mostShown = 50

/**
 * What open pledges still owe, by the age of each instalment in days past its date (a pledge counts once in each bucket it
 * has a part in); and how much of what was promised was kept. Promised are the instalments whose date has passed, of all
 * pledges but cancelled ones; kept is what was given for them until now, in time or late. Written-off ones were promised.
 */
export async function readBoard(tx: TenantTx, now: Date): Promise<Board> {
  const { currency, time_zone: timeZone } = await findStorefront(tx)
  const asked = { tenantId: scopeOf(tx).tenantId, currency, today: dateIn(timeZone, now) }
  const [ages, sums] = await Promise.all([readAges(tx, asked), readSums(tx, asked)])
  const money = (amount: string) => fromMinor(minorFromColumn(amount, currency), currency)
  const bucket = (name: string): Bucket => {
    const { pledges, outstanding } = ages.find(row => row.bucket === name) ?? { pledges: 0, outstanding: '0' }
    return { pledges, outstanding: money(outstanding) }
  }
  const rates = sums.map(row => ({ ...row, ...rateOf(money(row.promised), money(row.kept)) }))
  const of = (level: Sums['level']) => rates.filter(row => row.level === level).slice(0, mostShown)
  const figures = ({ promised, kept, rate }: KeptRate) => ({ promised, kept, rate })
  return {
    buckets: Object.fromEntries(buckets.map(name => [name, bucket(name)])) as Board['buckets'],
    kept: {
      overall: of('all').map(figures)[0] ?? rateOf(money('0'), money('0')),
      byCampaign: of('campaign').map(row => ({ campaign: row.campaign, ...figures(row) })),
      bySource: of('source').map(row => ({ source: row.source!, ...figures(row) })),
    },
  }
}

/** A share, not money: four decimals are enough. */
function rateOf(promised: Money, kept: Money): KeptRate {
  const [whole, part] = [Number(promised.amount), Number(kept.amount)]
  return { promised, kept, rate: whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000 }
}

type Asked = { tenantId: string; currency: string; today: CalendarDate }

async function readAges(tx: TenantTx, { tenantId, currency, today }: Asked) {
  const { rows } = await sql<{ bucket: string; pledges: number; outstanding: string }>`
    select bucket, count(*)::int as pledges, sum(open)::text as outstanding
    from (
      select p.id, sum(i.amount - i.settled_amount) as open,
        case
          when i.due_on > ${today}::date then 'upcoming'
          when i.due_on = ${today}::date then 'due'
          when i.due_on >= ${today}::date - 30 then 'overdue1To30'
          when i.due_on >= ${today}::date - 60 then 'overdue31To60'
          when i.due_on >= ${today}::date - 90 then 'overdue61To90'
          else 'overdueOver90'
        end as bucket
      from pledges p
      join pledge_instalments i on i.tenant_id = p.tenant_id and i.pledge_id = p.id
      where p.tenant_id = ${tenantId}::uuid and i.tenant_id = ${tenantId}::uuid
        and p.status in ('open', 'partly_fulfilled') and p.currency = ${currency} and i.settled_amount < i.amount
      group by 1, 3
    ) parts
    group by bucket`.execute(tx)
  return rows
}

type Sums = {
  level: 'all' | 'campaign' | 'source'
  campaign: Bilingual | null
  source: string | null
  promised: string
  kept: string
}

async function readSums(tx: TenantTx, { tenantId, currency, today }: Asked): Promise<Sums[]> {
  const { rows } = await sql<Sums>`
    select s.level, s.source, s.promised::text, s.kept::text, c.name as campaign
    from (
      select case grouping(p.campaign_id, p.source) when 3 then 'all' when 1 then 'campaign' else 'source' end as level,
        p.campaign_id, p.source, sum(i.amount) as promised, sum(i.settled_amount) as kept
      from pledges p
      join pledge_instalments i on i.tenant_id = p.tenant_id and i.pledge_id = p.id
      where p.tenant_id = ${tenantId}::uuid and i.tenant_id = ${tenantId}::uuid
        and p.status <> 'cancelled' and p.currency = ${currency} and i.due_on < ${today}::date
      group by grouping sets ((), (p.campaign_id), (p.source))
    ) s
    left join campaigns c on c.tenant_id = ${tenantId}::uuid and c.id = s.campaign_id
    where s.promised is not null
    order by s.promised desc, s.source, s.campaign_id`.execute(tx)
  return rows
}
