import { sql } from 'kysely'
import { type EventType, recordEvent } from '#domain/events.ts'
import { fromMinor } from '#domain/money.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { alongside, type TenantTx } from '#platform/db/tenancy.ts'
import { expectationsOf, reminderRules } from './expectations.ts'
import type { Instalment } from './pledge.ts'
import { listInstalmentsOf } from './pledge-queries.ts'
import { endOfQuiet, type ReminderRules, type Tick, type TickKind, ticksBetween } from './reminder-plan.ts'

/** Of one transaction: short enough that a gift recorded meanwhile hardly waits. */
export const ticksAtOnce = 50

type Waiting = { id: string; pledge_number: string; currency: string; ticked_until: Date; stopped: boolean }

/** What is to be told of one pledge up to a moment. */
type Pending = { pledge: Waiting; instalments: Instalment[]; until: Date; ticks: Tick[] }

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
  if (quietUntil) for (const { id } of waiting) store(tx, id, { next_tick_at: quietUntil })
  else await tickAll(tx, waiting, rules, now)
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

/** One statement to read and one to keep, however many pledges; what follows from them leaves together. */
async function tickAll(tx: TenantTx, waiting: Waiting[], rules: ReminderRules, now: Date) {
  const instalmentsOf = await listInstalmentsOf(tx, waiting)
  const pending = waiting.map(pledge => {
    const instalments = instalmentsOf.get(pledge.id)!
    const until = now > pledge.ticked_until ? now : pledge.ticked_until
    return { pledge, instalments, until, ticks: ticksBetween(instalments, rules, pledge.ticked_until, until) }
  })
  const isNew = await keepNew(tx, pending)
  for (const { pledge, instalments, until, ticks } of pending) {
    tell(tx, { pledge, instalments, ticks: ticks.filter(tick => isNew(pledge, tick)) })
    store(tx, pledge.id, { ...expectationsOf(instalments, rules, until), ticked_until: until })
  }
}

/** Keeps the ticks that nobody did before: their key is the wall, whatever the clocks say. */
async function keepNew(tx: TenantTx, pending: Pending[]): Promise<(pledge: Waiting, tick: Tick) => boolean> {
  const rows = pending.flatMap(({ pledge, ticks }) =>
    ticks.map(({ position, dueOn, kind }) => ({ pledge_id: pledge.id, position, due_on: dueOn, kind })),
  )
  const kept = rows.length === 0 ? [] : await insertTicks(tx, rows)
  const names = new Set(kept.map(row => [row.pledge_id, row.position, row.due_on, row.kind].join()))
  return ({ id }, { position, dueOn, kind }) => names.has([id, position, dueOn, kind].join())
}

type TickRow = { pledge_id: string; position: number; due_on: string; kind: string }

async function insertTicks(tx: TenantTx, rows: TickRow[]): Promise<TickRow[]> {
  return tx
    .insertInto('pledge_ticks')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .returning(['pledge_id', 'position', 'due_on', 'kind'])
    .execute()
}

function tell(tx: TenantTx, { pledge, instalments, ticks }: Pick<Pending, 'pledge' | 'instalments' | 'ticks'>) {
  for (const tick of ticks) announce(tx, pledge, tick)
  const reminder = ticks.findLast(({ kind }) => kind !== 'overdue')
  if (reminder && !pledge.stopped) remind(tx, pledge, reminder, instalments)
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
