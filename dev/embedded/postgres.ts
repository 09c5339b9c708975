import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Account, postgresAccount, postgresBinaries, reachableFolder } from '#dev/embedded/postgres-home.ts'
import { freePort } from '#dev/ports.ts'
import { commandOf, isTaken, markOf, pidsWorkingIn, stopMarked, waitUntil } from '#dev/processes.ts'

export type EmbeddedPostgres = {
  /** The administrator's URL of the `sadu` database. */
  adminUrl: string
  port: number
  folder: string
  /** Whether a server left behind by an earlier run was taken over. */
  adopted: boolean
  stop(): Promise<void>
}

type Settings = {
  folder: string
  password: string
  /** For data nobody will miss: commits do not wait for the disk. */
  throwAway?: boolean
}

type Server = Settings & { account: Account; binaries: string }

const run = promisify(execFile)
const steady = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'log_timezone=UTC']
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts PostgreSQL 18 on a free port over the data in `folder`, which is created at the first start. It runs apart
 * from this process (a kill of ours must not tear it down mid-write); what an earlier run left behind is taken over.
 */
export async function startPostgres(settings: Settings): Promise<EmbeddedPostgres> {
  const account = postgresAccount()
  const folder = reachableFolder(settings.folder, account)
  const server = { ...settings, folder, account, binaries: await postgresBinaries(account) }
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(server)
  const left = await leftBehind(server)
  const port = left ?? (await launch(server))
  const adminUrl = `postgres://postgres:${encodeURIComponent(settings.password)}@127.0.0.1:${port}/sadu`
  await ensureDatabase(adminUrl)
  return { adminUrl, port, folder, adopted: left !== undefined, stop: () => stopServer(server) }
}

/** Where the data that are wanted here really are: elsewhere when the account of Postgres cannot get here. */
export const dataFolder = (wanted: string) => reachableFolder(wanted, postgresAccount())

/** Stops the server over these data if one is left, and forgets the data. */
export async function erasePostgres(wanted: string) {
  const folder = dataFolder(wanted)
  const pid = serverPid(folder)
  const mark = pid === undefined ? undefined : markOf(pid)
  // SIGINT is Postgres' fast shutdown: open transactions are rolled back.
  if (mark) await stopMarked(mark, { signal: 'SIGINT', patienceMs: 10_000 })
  rmSync(folder, { recursive: true, force: true })
  for (const file of ['log', 'port']) rmSync(`${folder}.${file}`, { force: true })
}

/** The pid of the server that works on this folder, unless the file names a process that is something else. */
export function serverPid(folder: string): number | undefined {
  const [pid] = lockFile(folder)
  if (!pid || !/^\d+$/.test(pid)) return undefined
  const command = commandOf(Number(pid))
  return /postgres/.test(command) && `${command} `.includes(` -D ${folder} `) ? Number(pid) : undefined
}

async function leftBehind(server: Server): Promise<number | undefined> {
  if (serverPid(server.folder) === undefined) {
    await clearLockFile(server.folder)
    return undefined
  }
  const ready = () => lockFile(server.folder)[7]?.trim() === 'ready'
  if (await waitUntil(ready, 20_000)) return Number(lockFile(server.folder)[3])
  await stopServer(server)
  return undefined
}

/**
 * Postgres tells a stale lock file itself, and should: the file leads it to backends that outlived their server. But it
 * takes any process with that pid for its own kind, be it a stranger or a zombie: then we look after the backends.
 */
async function clearLockFile(folder: string) {
  const pid = Number(lockFile(folder)[0])
  if (!(pid > 0) || !isTaken(pid)) return
  if (!(await waitUntil(() => pidsWorkingIn(folder).length === 0, 1_000))) {
    for (const backend of pidsWorkingIn(folder)) process.kill(backend, 'SIGKILL')
  }
  rmSync(join(folder, 'postmaster.pid'), { force: true })
}

async function initialise(server: Server) {
  const { account } = server
  // Under another name until it is complete: a kill midway must not leave half a cluster behind.
  const folder = `${server.folder}.unfinished`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const passwordFile = join(tmpdir(), `sadu-${process.pid}-${Date.now()}`)
  writeFileSync(passwordFile, server.password, { mode: 0o600 })
  if (account) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid)
  const flags = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`, '--no-instructions']
  const speed = server.throwAway ? ['--no-sync'] : []
  try {
    await inAccount(server, 'initdb', [`--pgdata=${folder}`, ...flags, ...access, ...speed])
    renameSync(folder, server.folder)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function launch(server: Server): Promise<number> {
  const portFile = `${server.folder}.port`
  const end = Date.now() + 20_000
  for (;;) {
    const port = await freePort(existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined)
    try {
      await pgCtlStart(server, port)
      writeFileSync(portFile, String(port))
      return port
    } catch (error) {
      // Passing reasons: a port taken since the look, or backends of a killed server that have not noticed yet.
      const reason = lastLines(`${server.folder}.log`)
      if (Date.now() > end || !/in use/.test(reason))
        throw new Error(`Postgres does not start:\n${reason}`, { cause: error })
      await wait(250)
    }
  }
}

async function pgCtlStart(server: Server, port: number) {
  const logFile = `${server.folder}.log`
  writeFileSync(logFile, '')
  if (server.account) chownSync(logFile, server.account.uid, server.account.gid)
  const flags = [...steady, ...(server.throwAway ? hasty : [])].map(flag => `-c ${flag}`)
  const options = [`-p ${port}`, ...flags].join(' ')
  await inAccount(server, 'pg_ctl', ['start', '-w', '-t', '60', '-D', server.folder, '-l', logFile, '-o', options])
}

async function ensureDatabase(adminUrl: string) {
  const client = new pg.Client({ connectionString: adminUrl.replace(/sadu$/, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'sadu'`)
    if (!rowCount) await client.query('create database sadu')
  } finally {
    await client.end()
  }
}

async function stopServer(server: Server) {
  const pid = serverPid(server.folder)
  const mark = pid === undefined ? undefined : markOf(pid)
  if (mark) await stopMarked(mark, { signal: 'SIGINT', patienceMs: 15_000 })
  await waitUntil(() => !existsSync(join(server.folder, 'postmaster.pid')), 1_000)
}

/** Nothing of our environment is handed on: PG* variables and LD_* of the machine must not reach these programs. */
function inAccount(server: Server, program: string, args: string[]) {
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }
  return run(join(server.binaries, program), args, { ...server.account, env, cwd: '/' })
}

function lockFile(folder: string): string[] {
  const path = join(folder, 'postmaster.pid')
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
}

const lastLines = (path: string) =>
  existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(-5).join('\n') : ''
