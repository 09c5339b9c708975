import { appendFileSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { launcher } from '#dev/children.ts'
import { startPostgres } from '#dev/embedded/postgres.ts'
import { valkeyOn } from '#dev/embedded/valkey.ts'
import { prepareDatabase } from '#dev/local-database.ts'
import { roleUrls } from '#dev/local-environment.ts'
import { newSecrets } from '#dev/local-secrets.ts'
import { freePort } from '#dev/ports.ts'
import { isRunning, markOf } from '#dev/processes.ts'
import { erase, folderOf, readMarks, writeMarks } from '#test/services.ts'

// The process that owns the services of one test run: `node test/services-owner.ts <pid of the runner>`. It ends when it is
// told to or when the runner is gone, however that ended, and takes everything with it.
const folder = folderOf(Number(process.argv[2]))
const { runner } = readMarks(folder)!
const secrets = newSecrets()
writeMarks(folder, { owner: markOf(process.pid) })

let leaving = false
const leave = async () => {
  if (leaving) return
  leaving = true
  await erase(folder)
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void leave())
setInterval(() => isRunning(runner) || void leave(), 500)

try {
  const [adminUrl, redisUrl] = await Promise.all([preparePostgres(), startValkey()])
  writeFileSync(join(folder, 'services.new'), JSON.stringify({ adminUrl, redisUrl, secrets }))
  renameSync(join(folder, 'services.new'), join(folder, 'services.json'))
} catch (error) {
  if (!leaving && existsSync(folder)) appendFileSync(join(folder, 'owner.log'), `${(error as Error).stack}\n`)
  process.exit(1)
}

async function preparePostgres(): Promise<string> {
  const { adminUrl } = await startPostgres({
    folder: join(folder, 'postgres'),
    password: secrets.administrator,
    throwAway: true,
  })
  await prepareDatabase({ DATABASE_URL: adminUrl, ...roleUrls(adminUrl, secrets) }, secrets.roles)
  return keepAsTemplate(adminUrl)
}

/** A template can be cloned only while nobody is connected to it: nobody may be. */
async function keepAsTemplate(adminUrl: string): Promise<string> {
  const maintenance = adminUrl.replace(/sadu$/, 'postgres')
  const client = new pg.Client({ connectionString: maintenance })
  await client.connect()
  await client.query('alter database sadu allow_connections false')
  await client.end()
  return maintenance
}

async function startValkey(): Promise<string> {
  const valkey = valkeyOn(await freePort())
  const child = launcher(folder)('valkey', valkey.program)
  writeMarks(folder, { valkey: child.mark })
  await valkey.untilReady()
  return valkey.url
}
