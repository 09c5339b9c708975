import { setTimeout as wait } from 'node:timers/promises'
import type { Child } from '#dev/children.ts'

export type Supervised = { stop(): Promise<void>; readonly restarts: number }

type Settings = {
  start: () => Child
  /** Hears of every end that nobody asked for. */
  onEnd: (message: string) => void
  /** Called when the program cannot be kept alive. */
  onGiveUp: (message: string) => void
  /** A life shorter than this counts as a failed start. */
  steadyMs?: number
  attempts?: number
}

/**
 * Keeps a program running: one that ends unasked is started again at once, then after growing pauses; after `attempts`
 * short lives in a row it is given up. A worker that is killed comes back by itself, a broken one is not hidden.
 */
export function supervise({ start, onEnd, onGiveUp, steadyMs = 10_000, attempts = 5 }: Settings): Supervised {
  let child = start()
  let stopped = false
  let restarts = 0
  const keep = async () => {
    let failures = 0
    let pause = 0
    for (;;) {
      const born = Date.now()
      const message = await child.end
      if (stopped) return
      failures = Date.now() - born < steadyMs ? failures + 1 : 1
      if (failures >= attempts) return onGiveUp(`${message}, ${failures} times in a row:\n${child.tail()}`)
      pause = failures === 1 ? 0 : Math.min(250 * 2 ** failures, 5_000)
      onEnd(`${message}; starting it again`)
      await wait(pause)
      if (stopped) return
      restarts++
      child = start()
    }
  }
  void keep()
  return {
    get restarts() {
      return restarts
    },
    stop: async () => {
      stopped = true
      await child.stop()
    },
  }
}
