import { type CalendarDate, dateIn } from '#domain/calendar.ts'
import { pledgerChoices } from '#domain/pledges/pledger-choices.ts'
import type { OpenedLink } from './open-link.ts'

/** What the holder of a status link may do now. */
export type LinkChoices = {
  cancel: boolean
  changeDate: boolean
  stopReminders: boolean
  latestDate: CalendarDate | null
}

/** Orders and gifts can be called off while nobody has begun with them; pledges as their own rules say. */
export function linkChoices(opened: OpenedLink, now: Date): LinkChoices {
  if (opened.kind === 'pledge') return pledgerChoices(opened.record, dateIn(opened.storefront.time_zone, now))
  const cancel = opened.record.status === 'pending'
  return { cancel, changeDate: false, stopReminders: false, latestDate: null }
}
