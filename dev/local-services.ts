import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { Launcher } from '#dev/children.ts'
import type { Closing } from '#dev/closing.ts'
import { dataFolder, erasePostgres, serverPid, startPostgres } from '#dev/embedded/postgres.ts'
import { answersPing, valkeyOn } from '#dev/embedded/valkey.ts'
import type { Given } from '#dev/local-environment.ts'
import { keptSecrets, type LocalSecrets } from '#dev/local-secrets.ts'
import { freePort } from '#dev/ports.ts'
import { dim } from '#dev/progress.ts'
import { supervise } from '#dev/supervisor.ts'

export type Services = {
  given: Given
  folder: string
  launch: Launcher
  closing: Closing
  fail: (message: string) => void
}

export const secretsIn = (folder: string): LocalSecrets => keptSecrets(join(folder, 'secrets.json'))

/** Forgets the embedded data, the local mails and pictures, and the secrets that guarded them. */
export async function eraseLocalData(folder: string) {
  await erasePostgres(join(folder, 'postgres'))
  for (const name of ['secrets.json', 'mail', 'media', 'seeding'])
    rmSync(join(folder, name), { recursive: true, force: true })
}

/** The administrator's URL: of the database that was given, or of the embedded one, which is kept running. */
export async function openPostgres(services: Services): Promise<{ adminUrl: string; label: string }> {
  const { given, folder, closing } = services
  if (given.DATABASE_URL) return { adminUrl: given.DATABASE_URL, label: await greeting(given.DATABASE_URL) }
  await forgetOrphanedData(folder)
  const settings = { folder: join(folder, 'postgres'), password: secretsIn(folder).administrator }
  const server = await startPostgres(settings)
  closing.add('postgres', server.stop)
  const timer = setInterval(() => {
    if (closing.isClosing || serverPid(server.folder) !== undefined) return
    console.log(`  ${dim('PostgreSQL ended; starting it again')}`)
    startPostgres(settings).catch(error => services.fail((error as Error).message))
  }, 1_000)
  timer.unref()
  const label = server.adopted ? 'PostgreSQL 18 is taken over from the last run' : 'PostgreSQL 18 is up'
  return { adminUrl: server.adminUrl, label }
}

/** The URL of the Valkey that was given, or of the embedded one, which is kept running on its port. */
export async function openValkey(services: Services): Promise<{ url: string; label: string }> {
  const { given, launch, closing } = services
  if (given.REDIS_URL) {
    if (!(await answersPing(given.REDIS_URL))) throw new Error('The server of REDIS_URL does not answer.')
    return { url: given.REDIS_URL, label: 'Valkey answers at REDIS_URL' }
  }
  const valkey = valkeyOn(await freePort())
  const kept = supervise({
    start: () => launch('valkey', valkey.program),
    onEnd: message => console.log(`  ${dim(message)}`),
    onGiveUp: services.fail,
  })
  closing.add('valkey', kept.stop)
  await valkey.untilReady()
  return { url: valkey.url, label: `Valkey is up (${valkey.engine})` }
}

async function greeting(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return `PostgreSQL ${rows[0]!.server_version} answers at DATABASE_URL`
  } catch (error) {
    throw new Error(`The database of DATABASE_URL cannot be reached: ${(error as Error).message || 'no answer'}`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Where the data had to live outside of the project, they may outlast it: without the secrets nobody can read them. */
async function forgetOrphanedData(folder: string) {
  if (existsSync(join(folder, 'secrets.json'))) return
  const data = dataFolder(join(folder, 'postgres'))
  if (!existsSync(data)) return
  if (dirname(data) === folder && readdirSync(data).length > 0) {
    throw new Error(
      `${join(folder, 'secrets.json')} is missing, and the data cannot be used without it. npm start -- --reset begins anew.`,
    )
  }
  await erasePostgres(join(folder, 'postgres'))
}
