import { type Money, toMinor } from '../minor-units.ts'
import { daysBetween } from './calendar.ts'

type Progress = { received: Money; pledged: Money; goal: Money | null }

/** Tenths of a per cent, cut off rather than rounded: a bar is full only once the goal is reached. */
const whole = 1000n

/** What a bar shows, in per cent of the goal: together never beyond its end. Undefined without a goal of the same currency. */
export function sharesOf({ received, pledged, goal }: Progress): { received: number; pledged: number } | undefined {
  if (!goal || goal.currency !== received.currency || goal.currency !== pledged.currency) return undefined
  const end = toMinor(goal.amount)
  const first = least((toMinor(received.amount) * whole) / end, whole)
  const second = least((toMinor(pledged.amount) * whole) / end, whole - first)
  return { received: Number(first) / 10, pledged: Number(second) / 10 }
}

type Period = { startsOn: string; endsOn: string | null; takesGifts: boolean }
export type Time =
  | { state: 'ended' | 'open' | 'lastDay' }
  | { state: 'starts'; date: string }
  | { state: 'daysLeft'; days: number }

/** Where a campaign stands in its period, on the day it is at the store. */
export function timeOf({ startsOn, endsOn, takesGifts }: Period, today: string): Time {
  if (startsOn > today) return { state: 'starts', date: startsOn }
  if (!takesGifts) return { state: 'ended' }
  if (!endsOn) return { state: 'open' }
  const days = daysBetween(today, endsOn)
  if (days < 0) return { state: 'ended' }
  return days === 0 ? { state: 'lastDay' } : { state: 'daysLeft', days }
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}
