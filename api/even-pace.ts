import { setTimeout as wait } from 'node:timers/promises'

/** A few inserts more or less take a millisecond; whoever measures answers sees steps of this length instead. */
const stepMs = 200

/** Answers, or refuses, at a full step after the beginning, so that the time does not tell what was done. */
export async function atEvenPace<Result>(work: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  try {
    return await work()
  } finally {
    await wait(stepMs - ((performance.now() - started) % stepMs))
  }
}
