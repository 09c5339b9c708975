import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Launcher, launcher, projectFolder } from '#dev/children.ts'
import { type Closing, closingInOrder } from '#dev/closing.ts'
import { bold, dim, red } from '#dev/progress.ts'
import { type RunState, takeFolder } from '#dev/run-state.ts'

export type LocalRun = {
  folder: string
  logs: string
  launch: Launcher
  closing: Closing
  /** Reports what cannot be mended and ends everything with exit code 1. */
  fail: (message: string) => void
}

/** Browsers first, data last: nobody is left talking to somebody who has gone. */
const order = ['edge', 'build', 'seed', 'web', 'api', 'worker', 'valkey', 'postgres', 'state']

/**
 * The frame of `npm start` and `npm run dev`: takes the data folder, launches programs that are written down for the next
 * start, and stops all of it in order at Ctrl-C, at a signal, when its own starter is gone, or when something fails.
 */
export async function localRun(dataDir: string | undefined, { echo = [] as string[] } = {}): Promise<LocalRun> {
  const folder = resolve(projectFolder, dataDir || '.sadu')
  const logs = join(folder, 'logs')
  mkdirSync(folder, { recursive: true })
  let state: RunState | undefined
  const closing = closingInOrder(
    order,
    (name, error) => console.log(`  ${red('!')} ${name}: ${(error as Error).message}`),
    () => state?.stopping(),
  )
  const end = endings(closing)
  const taken = await takeFolder(folder, name => console.log(`  ${dim(`Stopping ${name}, left by an earlier run`)}`))
  state = taken
  closing.add('state', async () => taken.clear())
  const launch = launcher(logs, { echo, onStart: child => taken.add(child.name, child.mark) })
  return { folder, logs, launch, closing, fail: message => void end.fail(`${message}\n  Logs: ${logs}`) }
}

function endings(closing: Closing) {
  let asked = 0
  const leave = async (code: number) => {
    await closing.close()
    process.exit(code)
  }
  const stop = (signal: string) => {
    // npm, the bootstrap and the terminal each pass the same Ctrl-C on: only a later one is impatience.
    if (asked && Date.now() - asked > 1_500) process.exit(1)
    if (asked) return
    asked = Date.now()
    console.log(`\n  ${bold('Stopping')} ${dim(`(${signal}; once more to leave at once)`)}`)
    void leave(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  process.on('disconnect', () => stop('its starter has ended'))
  const fail = async (message: string) => {
    if (closing.isClosing) return
    console.error(`\n  ${red('✗')} ${message}\n`)
    await leave(1)
  }
  process.on('uncaughtException', error => void fail(error.stack ?? error.message))
  process.on('unhandledRejection', error => void fail((error as Error)?.stack ?? String(error)))
  return { fail }
}
