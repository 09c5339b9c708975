import type { Stage } from '#dev/bench/stage.ts'

export type Outcome = {
  /** What was seen, in the order in which it is told. */
  figures: [label: string, value: string | number][]
  /** What may never be and was: any of them fails the run. */
  violations: string[]
}

/** How much trouble: `--short` only shows that everything works. */
export type Measure = { short: boolean }

export type Scenario = { name: string; run(stage: Stage, measure: Measure): Promise<Outcome> }

/** A violation unless the values are equal. */
export function expectEqual(violations: string[], label: string, found: unknown, wanted: unknown) {
  if (found !== wanted) violations.push(`${label}: ${found} instead of ${wanted}`)
}
