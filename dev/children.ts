import { spawn } from 'node:child_process'
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
  return (name, { program, args, env, cwd }) => {
    const started = spawn(program, args, {
      cwd: cwd ?? projectFolder,
      env: { ...(env ?? process.env), LEASHED_BY: String(process.pid) },
      detached: true,
    })
    const log = createWriteStream(join(folder, `${name}.log`))
    const lines: string[] = []
    const take = (chunk: Buffer) => {
      log.write(chunk)
      lines.push(...String(chunk).trimEnd().split('\n'))
      lines.splice(0, lines.length - 12)
      if (echo.includes(name))
        for (const line of String(chunk).trimEnd().split('\n')) console.log(`${name.padEnd(10)} ${line}`)
    }
    started.stdout.on('data', take)
    started.stderr.on('data', take)
    started.stdin.on('error', () => undefined)
    const mark = started.pid === undefined ? undefined : markOf(started.pid)
    let ended = false
    const end = new Promise<string>(resolve => {
      started.once('error', error => resolve(`${name} cannot be started: ${error.message}`))
      started.once('close', (code, signal) => resolve(`${name} ended with ${signal ?? `code ${code}`}`))
    }).finally(() => {
      ended = true
      log.end()
    })
    const child: Child = {
      name,
      mark,
      get ended() {
        return ended
      },
      end,
      tail: () => lines.join('\n'),
      stop: async () => {
        if (!mark) return
        await stopMarked(mark, { patienceMs: 10_000, group: true })
        await end
      },
    }
    onStart(child)
    return child
  }
}
