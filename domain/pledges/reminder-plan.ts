import { addDays, type CalendarDate, dateIn, hourIn, momentOf } from '#domain/calendar.ts'
import { type Instalment, isUnsettled } from './pledge.ts'

/** What is to be told of an instalment; each once per instalment and date. */
export type TickKind = 'before' | 'on' | 'overdue' | 'after' | 'after_again' | 'after_last'

export type Tick = { position: number; dueOn: CalendarDate; kind: TickKind; on: CalendarDate }

/** How many days ahead the first reminder is, and the hours in the tenant's zone in which nobody is written to. */
export type ReminderRules = { before: number; quietFrom: number; quietTo: number; timeZone: string }

/** Days after the date on which an unsettled instalment is recalled: three days, then every fortnight, three times in all. */
const daysAfter = { overdue: 1, after: 3, after_again: 17, after_last: 31 } as const

/** The hour at which pledgers are written to, where the quiet hours leave it free. */
const usualHour = 10

/** What falls due after one moment and not after another, in order of time. */
export function ticksBetween(instalments: readonly Instalment[], rules: ReminderRules, after: Date, until: Date) {
  const [first, last] = [dateIn(rules.timeZone, after), dateIn(rules.timeZone, until)]
  return planTicks(instalments, rules)
    .filter(tick => tick.on >= first && tick.on <= last)
    .filter(tick => isBetween(momentOfTick(tick, rules), after, until))
}

/** When there is next something to tell. */
export function nextTickAt(instalments: readonly Instalment[], rules: ReminderRules, after: Date): Date | null {
  const first = dateIn(rules.timeZone, after)
  for (const tick of planTicks(instalments, rules)) {
    const at = tick.on >= first && momentOfTick(tick, rules)
    if (at && at > after) return at
  }
  return null
}

/** The end of the quiet hours that a moment falls into; undefined when people may be written to. */
export function endOfQuiet(moment: Date, rules: ReminderRules): Date | undefined {
  const { timeZone, quietTo } = rules
  if (!isQuiet(hourIn(timeZone, moment), rules)) return undefined
  const today = dateIn(timeZone, moment)
  const end = momentOf(today, quietTo, timeZone)
  return end > moment ? end : momentOf(addDays(today, 1), quietTo, timeZone)
}

/** Everything that would be told of the instalments if they stayed unsettled, in order of time. */
function planTicks(instalments: readonly Instalment[], { before }: ReminderRules): Tick[] {
  const ticks = instalments.filter(isUnsettled).flatMap(({ position, dueOn }) => {
    const tick = (kind: TickKind, days: number): Tick => ({ position, dueOn, kind, on: addDays(dueOn, days) })
    const after = Object.entries(daysAfter).map(([kind, days]) => tick(kind as TickKind, days))
    return [...(before > 0 ? [tick('before', -before)] : []), tick('on', 0), ...after]
  })
  return ticks.toSorted((one, other) => one.on.localeCompare(other.on))
}

function momentOfTick({ on }: Tick, rules: ReminderRules): Date {
  return momentOf(on, isQuiet(usualHour, rules) ? rules.quietTo : usualHour, rules.timeZone)
}

const isBetween = (moment: Date, after: Date, until: Date) => moment > after && moment <= until

/** Quiet hours may go past midnight; from and to the same hour means none. */
function isQuiet(hour: number, { quietFrom, quietTo }: ReminderRules): boolean {
  if (quietFrom === quietTo) return false
  if (quietFrom < quietTo) return hour >= quietFrom && hour < quietTo
  return hour >= quietFrom || hour < quietTo
}
