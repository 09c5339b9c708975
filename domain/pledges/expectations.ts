import type { Storefront } from '#domain/storefronts/storefront-queries.ts'
import { type Instalment, nextOpen } from './pledge.ts'
import { nextTickAt, type ReminderRules } from './reminder-plan.ts'

/** The columns that say what is expected of an open pledge next, and when the worker has something to do for it. */
export function expectationsOf(instalments: readonly Instalment[], rules: ReminderRules, now: Date) {
  return { next_due_on: nextOpen(instalments)?.dueOn ?? null, next_tick_at: nextTickAt(instalments, rules, now) }
}

/** Of a pledge from which nothing is expected any more. */
export const nothingExpected = { next_due_on: null, next_tick_at: null }

export function reminderRules({ content, time_zone: timeZone }: Storefront): ReminderRules {
  return { ...content.reminders, timeZone }
}
