import { type Instalment, isUnsettled } from './pledge.ts'

/** What one gift settles of which instalments, and what is left of it; minor units. */
export type Settlement = { parts: { position: number; amount: bigint }[]; surplus: bigint }

/** Gives a gift to the unsettled instalments, the oldest first; what one does not need carries on to the next. */
export function settleInstalments(instalments: readonly Instalment[], gift: bigint): Settlement {
  const parts: Settlement['parts'] = []
  let left = gift
  const oldestFirst = instalments
    .filter(isUnsettled)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.position - other.position)
  for (const { position, amount, settled } of oldestFirst) {
    if (left === 0n) break
    const open = amount - settled
    const rest = left - open
    parts.push({ position, amount: rest < 0n ? left : open })
    left = rest < 0n ? 0n : rest
  }
  return { parts, surplus: left }
}

/** The instalments with what was settled added; a negative part takes it back. */
export function withSettled(instalments: readonly Instalment[], parts: Settlement['parts']): Instalment[] {
  return instalments.map(instalment => {
    const own = parts.filter(part => part.position === instalment.position)
    return { ...instalment, settled: own.reduce((sum, part) => sum + part.amount, instalment.settled) }
  })
}
