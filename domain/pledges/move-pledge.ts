import { recordAudit } from '#domain/audit/record-audit.ts'
import { addDays, addMonths, type CalendarDate, dateIn, daysBetween } from '#domain/calendar.ts'
import { DomainError, InvalidInput } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { alongside, scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { expectationsOf, reminderRules } from './expectations.ts'
import { type Instalment, isUnsettled, nextOpen } from './pledge.ts'
import { dateProblems } from './pledge-checks.ts'
import { type LockedPledge, lockPledge } from './pledge-queries.ts'
import { refuseClosed } from './settle-pledge.ts'

/** How often a pledger may move the date, and how far from the day on which they do it. */
export const pledgerMoves = 3
export const pledgerMonths = 12

/**
 * Moves the next open instalment to a date, and the open ones after it by as many days. Members do it freely within five
 * years; a pledger three times, at most a year from today. Refuses pledge_not_found, pledge_not_open,
 * pledge_moved_too_often, and as invalid input a date that is not after today or too far ahead.
 */
export async function movePledge(
  tx: TenantTx,
  numberOrId: string,
  change: { targetDate: CalendarDate; now: Date },
): Promise<void> {
  const { targetDate, now } = change
  const pledge = await lockPledge(tx, numberOrId)
  refuseClosed(pledge)
  const storefront = await findStorefront(tx)
  const byPledger = scopeOf(tx).actor.kind === 'public'
  if (byPledger && pledge.pledger_moves >= pledgerMoves)
    throw new DomainError('pledge_moved_too_often', { most: pledgerMoves })
  const today = dateIn(storefront.time_zone, now)
  const latest = byPledger ? addMonths(today, pledgerMonths) : undefined
  const problems = dateProblems('/targetDate', targetDate, today, latest)
  if (problems.length > 0) throw new InvalidInput(problems)
  const next = nextOpen(pledge.instalments)!
  if (next.dueOn === targetDate) return
  const moved = moveFrom(pledge.instalments, next, targetDate)
  for (const instalment of moved) alongside(tx, storeDate(tx, pledge, instalment))
  await tx
    .updateTable('pledges')
    .set({
      ...expectationsOf(withDates(pledge.instalments, moved), reminderRules(storefront), now),
      ticked_until: now,
      pledger_moves: pledge.pledger_moves + (byPledger ? 1 : 0),
      updated_at: now,
    })
    .where('id', '=', pledge.id)
    .execute()
  announce(tx, pledge, next.dueOn, targetDate)
}

/** Those that are open with the next one or after it, at their new dates. */
function moveFrom(instalments: Instalment[], next: Instalment, targetDate: CalendarDate): Instalment[] {
  const days = daysBetween(next.dueOn, targetDate)
  return instalments.filter(isUnsettled).map(each => ({ ...each, dueOn: addDays(each.dueOn, days) }))
}

function withDates(instalments: Instalment[], moved: Instalment[]): Instalment[] {
  return instalments.map(each => moved.find(({ position }) => position === each.position) ?? each)
}

async function storeDate(tx: TenantTx, { id }: LockedPledge, { position, dueOn }: Instalment) {
  await tx
    .updateTable('pledge_instalments')
    .set({ due_on: dueOn })
    .where('pledge_id', '=', id)
    .where('position', '=', position)
    .execute()
}

function announce(tx: TenantTx, pledge: LockedPledge, from: CalendarDate, to: CalendarDate) {
  const subject = { type: 'pledge', id: pledge.id, number: pledge.pledge_number }
  recordEvent(tx, { type: 'pledge.rescheduled', subject, data: { from, to } })
  recordAudit(tx, { action: 'pledge.rescheduled', entity: subject, before: { dueOn: from }, after: { dueOn: to } })
}
