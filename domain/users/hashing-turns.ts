import { DomainError } from '#domain/errors.ts'

/** Half of libuv's four threads, so that files and names are still read while everybody signs in. */
const atOnce = 2

/** At 31 ms a hash the last of them waits for about 1.6 s; whoever comes later is sent away instead. */
const mostWaiting = 100

let running = 0
const waiting: (() => void)[] = []

/** Runs `work` when one of the few places is free; refuses with `sign_in_busy` when too many wait already. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  await place()
  try {
    return await work()
  } finally {
    leave()
  }
}

async function place(): Promise<void> {
  if (running < atOnce) {
    running += 1
    return
  }
  if (waiting.length >= mostWaiting) throw new DomainError('sign_in_busy')
  await new Promise<void>(resolve => waiting.push(resolve))
}

/** The place goes straight to the one who waited longest. */
function leave(): void {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}
