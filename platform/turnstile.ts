/** Lets few run at the same time, the others in the order in which they came: for work that takes a lot of memory. */
export function turnstile(places: number) {
  let running = 0
  const waiting: (() => void)[] = []

  async function enter(): Promise<void> {
    if (running < places) running += 1
    else await new Promise<void>(resolve => waiting.push(resolve))
  }

  /** The place goes straight to the one who waited longest. */
  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  return async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
