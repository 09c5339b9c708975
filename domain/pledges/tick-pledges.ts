import { sql } from 'kysely'
import { type EventType, recordEvent } from '#domain/events.ts'
import { fromMinor } from '#domain/money.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { alongside, type TenantTx } from '#platform/db/tenancy.ts'
import { expectationsOf, reminderRules } from './expectations.ts'
import type { Instalment } from './pledge.ts'
import { listInstalments } from './pledge-queries.ts'
import { endOfQuiet, type ReminderRules, type Tick, type TickKind, ticksBetween } from './reminder-plan.ts'

/** Of one transaction: short enough that a gift recorded meanwhile hardly waits. */
export const ticksAtOnce = 50

type Waiting = { id: string; pledge_number: string; currency: string; ticked_until: Date; stopped: boolean }

/**
 * Does what is due for at most `ticksAtOnce` pledges of the tenant: announces what fell due or became overdue and asks for
 * the reminders, each once per instalment and date, however many workers do it and however often. In the quiet hours it is
 * put off to their end. After an outage only the latest reminder of a pledge is asked for. Returns how many it did.
 */
export async function tickPledges(tx: TenantTx, now: Date): Promise<number> {
  const waiting = await takeWaiting(tx, now)
  if (waiting.length === 0) return 0
  const rules = reminderRules(await findStorefront(tx))
  const quietUntil = endOfQuiet(now, rules)
  for (const pledge of waiting) {
    if (quietUntil) store(tx, pledge.id, { next_tick_at: quietUntil })
    else await tickPledge(tx, pledge, rules, now)
  }
  return waiting.length
}

/** Rows that another worker, or a gift, holds are left to it. */
async function takeWaiting(tx: TenantTx, now: Date): Promise<Waiting[]> {
  return tx
    .selectFrom('pledges')
    .select(['id', 'pledge_number', 'currency', 'ticked_until'])
    .select(sql<boolean>`reminders_stopped_at is not null`.as('stopped'))
    .where('next_tick_at', '<=', now)
    .orderBy('next_tick_at')
    .limit(ticksAtOnce)
    .forUpdate()
    .skipLocked()
    .execute()
}

async function tickPledge(tx: TenantTx, pledge: Waiting, rules: ReminderRules, now: Date) {
  const instalments = await listInstalments(tx, pledge)
  const until = now > pledge.ticked_until ? now : pledge.ticked_until
  const ticks = await keepNew(tx, pledge.id, ticksBetween(instalments, rules, pledge.ticked_until, until))
  for (const tick of ticks) announce(tx, pledge, tick)
  const reminder = ticks.findLast(({ kind }) => kind !== 'overdue')
  if (reminder && !pledge.stopped) remind(tx, pledge, reminder, instalments)
  store(tx, pledge.id, { ...expectationsOf(instalments, rules, until), ticked_until: until })
}

/** The ticks that nobody did before: their key is the wall, whatever the clocks say. */
async function keepNew(tx: TenantTx, pledgeId: string, ticks: Tick[]): Promise<Tick[]> {
  if (ticks.length === 0) return []
  const rows = ticks.map(({ position, dueOn, kind }) => ({ pledge_id: pledgeId, position, due_on: dueOn, kind }))
  const kept = await tx
    .insertInto('pledge_ticks')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .returning(['position', 'due_on', 'kind'])
    .execute()
  return ticks.filter(({ position, dueOn, kind }) =>
    kept.some(row => row.position === position && row.due_on === dueOn && row.kind === kind),
  )
}

const announced: Partial<Record<TickKind, EventType>> = { on: 'pledge.due', overdue: 'pledge.overdue' }

function announce(tx: TenantTx, pledge: Waiting, { position, dueOn, kind }: Tick) {
  const type = announced[kind]
  if (type) recordEvent(tx, { type, subject: subjectOf(pledge), data: { position, dueOn } })
}

function remind(tx: TenantTx, pledge: Waiting, { position, dueOn, kind }: Tick, instalments: Instalment[]) {
  const { amount, settled } = instalments.find(each => each.position === position)!
  const data = { position, dueOn, kind, amount: fromMinor(amount - settled, pledge.currency) }
  recordEvent(tx, { type: 'pledge.reminder_due', subject: subjectOf(pledge), data })
}

const subjectOf = ({ id, pledge_number }: Waiting) => ({ type: 'pledge', id, number: pledge_number })

type Columns = { next_tick_at: Date | null; ticked_until?: Date }

function store(tx: TenantTx, id: string, columns: Columns) {
  alongside(tx, tx.updateTable('pledges').set(columns).where('id', '=', id).execute())
}
