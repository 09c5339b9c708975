import { sql } from 'kysely'
import type { Touch } from '#domain/attribution/touch.ts'
import type { Bilingual, Locale } from '#domain/bilingual.ts'
import type { CalendarDate } from '#domain/calendar.ts'
import { DomainError } from '#domain/errors.ts'
import type { ListFilter } from '#domain/lists/list-filter.ts'
import { narrow } from '#domain/lists/narrow.ts'
import { minorFromColumn } from '#domain/money.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { isUuid } from '#platform/ids.ts'
import type { Instalment, PledgeStatus } from './pledge.ts'

export type PledgeRow = {
  id: string
  pledge_number: string
  status: PledgeStatus
  amount: string
  fulfilled_amount: string
  currency: string
  next_due_on: CalendarDate | null
  /** What is left of the instalment due next. */
  next_amount: string | null
  donor_name: string
  donor_phone: string | null
  donor_email: string | null
  campaign: { id: string; slug: string; name: Bilingual } | null
  channel: 'storefront' | 'office'
  source: string
  pledged_at: Date
}

export type PledgeRecord = PledgeRow & {
  every: 'week' | 'month' | null
  hide_name: boolean
  note: string | null
  locale: Locale
  contact_id: string | null
  first_touch: Touch | null
  last_touch: Touch | null
  link_version: number
  pledger_moves: number
  reminders_stopped_at: Date | null
  instalments: Instalment[]
}

const rowColumns = [
  'p.id',
  'p.pledge_number',
  'p.status',
  'p.amount',
  'p.fulfilled_amount',
  'p.currency',
  'p.next_due_on',
  'p.donor_name',
  'p.donor_phone',
  'p.donor_email',
  'p.channel',
  'p.source',
  'p.pledged_at',
] as const

const recordColumns = [
  'p.every',
  'p.hide_name',
  'p.note',
  'p.locale',
  'p.contact_id',
  'p.first_touch',
  'p.last_touch',
  'p.link_version',
  'p.pledger_moves',
  'p.reminders_stopped_at',
] as const

/** Pledges newest first (ids carry the time) that match, older than the pledge of id `before`. */
export async function listPledges(
  tx: TenantTx,
  filter: ListFilter,
  page: { before?: string; limit: number },
): Promise<PledgeRow[]> {
  const matching = await narrow(tx, 'pledges', filter, { alias: 'p', before: page.before })
  const rows = await pledgeRows(tx).where(matching).orderBy('p.id', 'desc').limit(page.limit).execute()
  return rows as unknown as PledgeRow[]
}

/** One pledge with its instalments, by its number or id. Refuses pledge_not_found. */
export async function findPledge(tx: TenantTx, numberOrId: string): Promise<PledgeRecord> {
  const row = await pledgeRows(tx)
    .select(recordColumns)
    .where(...named(numberOrId))
    .executeTakeFirst()
  if (!row) throw new DomainError('pledge_not_found')
  const record = row as unknown as Omit<PledgeRecord, 'instalments'>
  return { ...record, instalments: await listInstalments(tx, record) }
}

export type LockedPledge = Pick<
  PledgeRecord,
  'id' | 'pledge_number' | 'status' | 'amount' | 'fulfilled_amount' | 'currency' | 'pledger_moves' | 'instalments'
> & { ticked_until: Date; reminders_stopped_at: Date | null }

/** A pledge held until the transaction ends. Whoever also takes a number takes this first. Refuses pledge_not_found. */
export async function lockPledge(tx: TenantTx, numberOrId: string): Promise<LockedPledge> {
  const row = await tx
    .selectFrom('pledges as p')
    .select(['p.id', 'p.pledge_number', 'p.status', 'p.amount', 'p.fulfilled_amount', 'p.currency', 'p.pledger_moves'])
    .select(['p.ticked_until', 'p.reminders_stopped_at'])
    .where(...named(numberOrId))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new DomainError('pledge_not_found')
  const pledge = row as unknown as Omit<LockedPledge, 'instalments'>
  return { ...pledge, instalments: await listInstalments(tx, pledge) }
}

export async function listInstalments(tx: TenantTx, pledge: { id: string; currency: string }): Promise<Instalment[]> {
  return (await listInstalmentsOf(tx, [pledge])).get(pledge.id)!
}

/** The instalments of each of some pledges, in order of position. */
export async function listInstalmentsOf(
  tx: TenantTx,
  pledges: { id: string; currency: string }[],
): Promise<Map<string, Instalment[]>> {
  const rows = await tx
    .selectFrom('pledge_instalments')
    .select(['pledge_id', 'position', 'due_on', 'amount', 'settled_amount'])
    .where('pledge_id', '=', sql<string>`any(${pledges.map(pledge => pledge.id)}::uuid[])`)
    .orderBy('pledge_id')
    .orderBy('position')
    .execute()
  const partsOf = Map.groupBy(rows, row => row.pledge_id)
  return new Map(
    pledges.map(({ id, currency }) => [id, (partsOf.get(id) ?? []).map(row => instalmentOf(row, currency))]),
  )
}

type InstalmentRow = { position: number; due_on: string; amount: string; settled_amount: string }

function instalmentOf({ position, due_on, amount, settled_amount }: InstalmentRow, currency: string): Instalment {
  return {
    position,
    dueOn: due_on,
    amount: minorFromColumn(amount, currency),
    settled: minorFromColumn(settled_amount, currency),
  }
}

export type PledgePayment = { donation_number: string; position: number; amount: string; paid_at: Date }

/** Which gift settled what, oldest first; gifts that were not received after all are left out. */
export async function listPayments(tx: TenantTx, pledgeId: string): Promise<PledgePayment[]> {
  return tx
    .selectFrom('pledge_payments as y')
    .innerJoin('donations as d', join =>
      join.onRef('d.tenant_id', '=', 'y.tenant_id').onRef('d.id', '=', 'y.donation_id'),
    )
    .select(['d.donation_number', 'y.position', 'y.amount', 'y.paid_at'])
    .where('y.pledge_id', '=', pledgeId)
    .where('y.reversed_at', 'is', null)
    .orderBy('y.paid_at')
    .orderBy('y.id')
    .execute()
}

function pledgeRows(tx: TenantTx) {
  return tx
    .selectFrom('pledges as p')
    .leftJoin('campaigns as c', join =>
      join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.id', '=', 'p.campaign_id'),
    )
    .leftJoinLateral(
      expression =>
        expression
          .selectFrom('pledge_instalments as i')
          .select(({ eb }) => eb('i.amount', '-', eb.ref('i.settled_amount')).as('left'))
          .whereRef('i.tenant_id', '=', 'p.tenant_id')
          .whereRef('i.pledge_id', '=', 'p.id')
          .whereRef('i.settled_amount', '<', 'i.amount')
          .where('p.next_due_on', 'is not', null)
          .orderBy('i.due_on')
          .orderBy('i.position')
          .limit(1)
          .as('n'),
      join => join.onTrue(),
    )
    .select(rowColumns)
    .select(({ ref }) => ref('n.left').as('next_amount'))
    .select(
      sql<unknown>`case when c.id is not null
      then jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name) end`.as('campaign'),
    )
}

function named(numberOrId: string): ['p.id' | 'p.pledge_number', '=', string] {
  return [isUuid(numberOrId) ? 'p.id' : 'p.pledge_number', '=', numberOrId]
}
