import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning, markOf, type ProcessMark, stopMarked, waitUntil } from '#dev/processes.ts'

type State = { starter: ProcessMark; stopping?: boolean; children: ({ name: string } & ProcessMark)[] }

/** What runs from a data folder, written down as it starts so that the next start finds what a kill left behind. */
export type RunState = { add(name: string, mark: ProcessMark | undefined): void; stopping(): void; clear(): void }

/**
 * Takes the folder for this process and stops what an earlier, killed start left running. Refuses when another start is
 * at work there. `onLeftover` hears the name of each process that is stopped.
 */
export async function takeFolder(folder: string, onLeftover: (name: string) => void): Promise<RunState> {
  const file = join(folder, 'run.json')
  const earlier = read(file)
  if (earlier && !(await ends(file, earlier.starter)))
    throw new Error(`Sadu already runs from this folder (process ${earlier.starter.pid}). Stop it there first.`)
  const left = (earlier?.children ?? []).filter(isRunning)
  await Promise.all(
    left.map(async child => {
      onLeftover(child.name)
      await stopMarked(child, { group: true })
    }),
  )
  const state: State = { starter: markOf(process.pid)!, children: [] }
  write(file, state)
  return {
    add(name, mark) {
      if (!mark) return
      state.children.push({ name, ...mark })
      write(file, state)
    },
    stopping() {
      state.stopping = true
      write(file, state)
    },
    clear: () => rmSync(file, { force: true }),
  }
}

/** Waits for a start that is on its way out: one that was asked to stop, or whose npm was killed a moment ago. */
async function ends(file: string, starter: ProcessMark): Promise<boolean> {
  const isGone = () => !isRunning(starter)
  if (await waitUntil(() => isGone() || read(file)?.stopping === true, 1_500)) return waitUntil(isGone, 20_000)
  return false
}

function read(file: string): State | undefined {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State
  } catch {
    return undefined
  }
}

function write(file: string, state: State) {
  writeFileSync(`${file}.new`, JSON.stringify(state))
  renameSync(`${file}.new`, file)
}
