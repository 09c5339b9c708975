import type { Pace, Stage } from './stage.ts'

export type Amount = { value: number; unit: string }

/** One line of the table: what was measured, beside what, and which ratio (or amount, when it stands alone) is wanted. */
export type Finding = {
  what: string
  measured: Amount
  comparedWith?: string
  reference?: Amount
  goal?: { atLeast?: number; atMost?: number; below?: Amount }
  note?: string
}

/** A figure of the quality page. `run` prepares its own tenants on the stage and leaves it as usable as it was. */
export type Figure = { name: string; run(stage: Stage, pace: Pace): Promise<Finding[]> }

export function ratioOf({ measured, reference }: Finding): number | undefined {
  return reference && measured.value / reference.value
}

/** Whether the goal is met; undefined where there is none. */
export function isMet(finding: Finding): boolean | undefined {
  const { goal, measured } = finding
  if (!goal) return undefined
  const ratio = ratioOf(finding)
  if (goal.below && measured.value >= goal.below.value) return false
  if (goal.atLeast !== undefined && (ratio === undefined || ratio < goal.atLeast)) return false
  if (goal.atMost !== undefined && (ratio === undefined || ratio > goal.atMost)) return false
  return true
}

export function median(values: number[]): number {
  return percentile(values, 0.5)
}

/** The value below which this share of the values lies; 0 of none. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/**
 * Runs the sides one after the other, round after round, so that what else the machine does meets all of them alike; one
 * round before is not counted. Gives the median of each side.
 */
export async function interleave<Side extends string>(
  rounds: number,
  sides: Record<Side, () => Promise<number>>,
): Promise<Record<Side, number>> {
  const names = Object.keys(sides) as Side[]
  const measured = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Side, number[]>
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const value = await sides[name]()
      if (round > 0) measured[name].push(value)
    }
  }
  return Object.fromEntries(names.map(name => [name, median(measured[name])])) as Record<Side, number>
}

/** Milliseconds that one of so many turns takes, one after the other. */
export async function medianTime(turns: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}
