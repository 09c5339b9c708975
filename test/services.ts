import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { erasePostgres } from '#dev/embedded/postgres.ts'
import type { LocalSecrets } from '#dev/local-secrets.ts'
import { isRunning, markOf, type ProcessMark, stopMarked, waitUntil } from '#dev/processes.ts'

/** What the test files of one run share. The owner is a process that outlives nothing: see test/services-owner.ts. */
export type TestServices = { adminUrl: string; redisUrl: string; secrets: LocalSecrets }

type Marks = { runner: ProcessMark; owner?: ProcessMark; valkey?: ProcessMark }

const prefix = `sadu-test-${process.getuid?.() ?? 0}-`
const ownerFile = fileURLToPath(new URL('services-owner.ts', import.meta.url))

/** Files of a run are found by the pid of its runner, which is the parent of every test process. */
export const folderOf = (runnerPid: number) => join(tmpdir(), `${prefix}${runnerPid}`)

export function sharedServices(runnerPid = process.ppid): TestServices {
  const file = join(folderOf(runnerPid), 'services.json')
  if (!existsSync(file))
    throw new Error('Test databases exist within a run of tap only: npm test -- path/to/file.test.ts')
  return JSON.parse(readFileSync(file, 'utf8')) as TestServices
}

/** Starts Postgres, with a migrated template database, and Valkey for the run of `runnerPid`. */
export async function startServices(runnerPid: number) {
  await sweep()
  const folder = folderOf(runnerPid)
  mkdirSync(folder, { mode: 0o755 })
  writeMarks(folder, { runner: markOf(runnerPid)! })
  const log = join(folder, 'owner.log')
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR }
  const owner = spawn(process.execPath, [ownerFile, String(runnerPid)], { env, detached: true, stdio: 'ignore' })
  owner.unref()
  const ready = () => existsSync(join(folder, 'services.json'))
  await waitUntil(() => ready() || owner.exitCode !== null, 60_000)
  if (!ready())
    throw new Error(`The services of the tests do not start:\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`)
}

/** Asks the owner of the run's services to stop them, and sees to it itself when the owner has been killed. */
export async function stopServices(runnerPid: number) {
  const folder = folderOf(runnerPid)
  const { owner } = readMarks(folder) ?? {}
  if (owner) await stopMarked(owner, { patienceMs: 20_000 })
  await erase(folder)
}

/** Removes what runs that were killed together with their owner have left. */
async function sweep() {
  const folders = readdirSync(tmpdir()).filter(name => name.startsWith(prefix))
  for (const folder of folders.map(name => join(tmpdir(), name))) {
    const marks = readMarks(folder)
    const inUse = marks && [marks.runner, marks.owner].some(mark => mark && isRunning(mark))
    if (!inUse) await erase(folder)
  }
}

export async function erase(folder: string) {
  const { valkey } = readMarks(folder) ?? {}
  if (valkey) await stopMarked(valkey)
  await erasePostgres(join(folder, 'postgres'))
  rmSync(folder, { recursive: true, force: true })
}

export function writeMarks(folder: string, marks: Partial<Marks>) {
  const file = join(folder, 'marks.json')
  writeFileSync(`${file}.new`, JSON.stringify({ ...readMarks(folder), ...marks }))
  renameSync(`${file}.new`, file)
}

export function readMarks(folder: string): Marks | undefined {
  const file = join(folder, 'marks.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Marks) : undefined
}
