import { addMonths, type CalendarDate } from '#domain/calendar.ts'
import { pledgerMonths, pledgerMoves } from './move-pledge.ts'
import { isOpen } from './pledge.ts'
import type { PledgeRecord } from './pledge-queries.ts'

export type PledgerChoices = {
  cancel: boolean
  changeDate: boolean
  stopReminders: boolean
  /** The latest date that the next instalment can be moved to; null when it cannot. */
  latestDate: CalendarDate | null
}

/** What the holder of a pledge's status link may do with it on a day in the tenant's zone. */
export function pledgerChoices(
  pledge: Pick<PledgeRecord, 'status' | 'pledger_moves' | 'reminders_stopped_at'>,
  today: CalendarDate,
): PledgerChoices {
  const open = isOpen(pledge.status)
  const changeDate = open && pledge.pledger_moves < pledgerMoves
  return {
    cancel: open,
    changeDate,
    stopReminders: open && pledge.reminders_stopped_at === null,
    latestDate: changeDate ? addMonths(today, pledgerMonths) : null,
  }
}
