import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { markOf, type ProcessMark, stopMarked } from '#dev/processes.ts'

export type Program = { program: string; args: string[]; env?: NodeJS.ProcessEnv; cwd?: string }

export type Child = {
  name: string
  mark: ProcessMark | undefined
  readonly ended: boolean
  /** Settles with one line that says how it ended. */
  end: Promise<string>
  /** The last lines it wrote. */
  tail(): string
  stop(): Promise<void>
}

export type Launcher = (name: string, program: Program) => Child

export const projectFolder = new URL('..', import.meta.url).pathname
const leash = new URL('leash.mjs', import.meta.url).pathname

/** A TypeScript file of ours as a program that ends when its starter does. */
export const programIn = (file: string, ...args: string[]): Program => ({
  program: process.execPath,
  args: ['--import', leash, file, ...args],
})

/**
 * Starts programs in process groups of their own, so that Ctrl-C reaches only their starter, which stops them in order.
 * What they write goes to `<folder>/<name>.log`, and to the screen for those named in `echo`.
 */
export function launcher(folder: string, { echo = [] as string[], onStart = (_child: Child) => {} } = {}): Launcher {
  mkdirSync(folder, { recursive: true })
  return (name, program) => {
    const child = launch(name, program, join(folder, `${name}.log`), echo.includes(name))
    onStart(child)
    return child
  }
}

function launch(name: string, { program, args, env, cwd }: Program, logFile: string, echo: boolean): Child {
  const started = spawn(program, args, {
    cwd: cwd ?? projectFolder,
    env: { ...(env ?? process.env), LEASHED_BY: String(process.pid) },
    detached: true,
  })
  started.stdin.on('error', () => undefined)
  const written = keepOutput(started, logFile, echo ? name : undefined)
  const mark = started.pid === undefined ? undefined : markOf(started.pid)
  let ended = false
  const end = new Promise<string>(resolve => {
    started.once('error', error => resolve(`${name} cannot be started: ${error.message}`))
    started.once('close', (code, signal) => resolve(`${name} ended with ${signal ?? `code ${code}`}`))
  }).finally(() => {
    ended = true
  })
  const stop = async () => {
    if (mark) await stopMarked(mark, { patienceMs: 10_000, group: true })
    await end
  }
  return {
    name,
    mark,
    get ended() {
      return ended
    },
    end,
    tail: () => written.join('\n'),
    stop,
  }
}

/** Everything goes to the log file, and to the screen under a name; the last lines are kept at hand. */
function keepOutput(started: ChildProcessWithoutNullStreams, logFile: string, shownAs: string | undefined): string[] {
  const log = createWriteStream(logFile)
  const kept: string[] = []
  const take = (chunk: Buffer) => {
    log.write(chunk)
    const lines = String(chunk).trimEnd().split('\n')
    kept.push(...lines)
    kept.splice(0, kept.length - 12)
    if (shownAs) for (const line of lines) console.log(`${shownAs.padEnd(10)} ${line}`)
  }
  started.stdout.on('data', take)
  started.stderr.on('data', take)
  started.once('close', () => log.end())
  return kept
}
