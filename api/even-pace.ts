import { setTimeout as wait } from 'node:timers/promises'
import type { SameSoFar } from '#domain/users/same-so-far.ts'

const stepMs = 200

/** What is done for some addresses and not for others has this long before it shows: some statements, also on a busy day. */
const roomMs = 100

/**
 * Answers, or refuses, at a full step after the beginning, so that the time does not tell what was done. The step is chosen
 * when `work` says that all was the same so far, and only what was the same chooses it.
 */
export async function atEvenPace<Result>(work: (sameSoFar: SameSoFar) => Promise<Result>): Promise<Result> {
  const started = performance.now()
  const sinceStart = () => performance.now() - started
  let same: number | undefined
  try {
    return await work(() => {
      same = sinceStart()
    })
  } finally {
    const ended = sinceStart()
    await wait(answerAt({ same: same ?? ended, ended }) - ended)
  }
}

/** Milliseconds from the beginning to the answer. */
export function answerAt({ same, ended }: { same: number; ended: number }): number {
  const chosen = stepAfter(same + roomMs)
  return ended < chosen ? chosen : stepAfter(ended)
}

const stepAfter = (time: number) => stepMs * (Math.floor(time / stepMs) + 1)
