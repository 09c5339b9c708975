import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** A process that can be found again: the pid alone may belong to somebody else by then. */
export type ProcessMark = { pid: number; startedAt: string }

export function markOf(pid: number): ProcessMark | undefined {
  const startedAt = startTime(pid)
  return startedAt === undefined ? undefined : { pid, startedAt }
}

export const isRunning = (mark: ProcessMark) => startTime(mark.pid) === mark.startedAt

type Stopping = { patienceMs?: number; signal?: NodeJS.Signals; group?: boolean }

/**
 * Asks a process of ours to stop, insists after `patienceMs`, and returns once it is gone. A stranger is left alone. With
 * `group` the process leads one of its own, and what it started itself and left behind goes too.
 */
export async function stopMarked(mark: ProcessMark, { patienceMs = 5_000, signal = 'SIGTERM', group }: Stopping = {}) {
  if (!isRunning(mark)) return
  sendSignal(mark.pid, signal)
  if (!(await waitUntil(() => !isRunning(mark), patienceMs))) sendSignal(mark.pid, 'SIGKILL')
  if (group) sendSignal(-mark.pid, 'SIGKILL')
  await waitUntil(() => !isRunning(mark), 5_000)
}

export async function waitUntil(condition: () => boolean | Promise<boolean>, timeoutMs: number, everyMs = 25) {
  const end = Date.now() + timeoutMs
  while (!(await condition())) {
    if (Date.now() > end) return false
    await wait(everyMs)
  }
  return true
}

/** The command line of a process, empty when there is none. */
export function commandOf(pid: number): string {
  if (existsSync('/proc/self')) return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
  return askPs(pid, 'command=')
}

/** Whether a signal could be sent to this pid: true for strangers and zombies too. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The processes whose working folder this is; empty where the machine does not tell. */
export function pidsWorkingIn(folder: string): number[] {
  if (!existsSync('/proc/self')) return []
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return pids.filter(pid => linkOrEmpty(`/proc/${pid}/cwd`) === folder).map(Number)
}

function linkOrEmpty(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function startTime(pid: number): string | undefined {
  if (!existsSync('/proc/self')) return askPs(pid, 'lstart=') || undefined
  const stat = readOrEmpty(`/proc/${pid}/stat`)
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const gone = state === undefined || state === '' || state === 'Z' || state === 'X'
  return gone ? undefined : fields[18]
}

function sendSignal(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function askPs(pid: number, field: string): string {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}
