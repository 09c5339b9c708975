/** Time is handed down like a database, so that a test can stand at any moment. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved. */
export function stoppedClock(
  at: Date | string,
): Clock & { moveTo(at: Date | string): void; advance(ms: number): void } {
  let current = new Date(at)
  return {
    now: () => new Date(current),
    moveTo: next => {
      current = new Date(next)
    },
    advance: ms => {
      current = new Date(current.getTime() + ms)
    },
  }
}
