import { prepareDatabase } from '#dev/local-database.ts'
import { localEnvironment } from '#dev/local-environment.ts'
import { localRun } from '#dev/local-run.ts'
import { openPostgres, secretsIn } from '#dev/local-services.ts'

// `npm run migrate`: roles and tables of DATABASE_URL, or of the embedded database while nothing else runs there.
const run = await localRun(process.env.SADU_DATA_DIR)
try {
  const { adminUrl } = await openPostgres({ ...run, given: process.env })
  const secrets = secretsIn(run.folder)
  const environment = localEnvironment({ given: process.env, secrets, adminUrl, redisUrl: '', dataDir: run.folder })
  console.log(`${await prepareDatabase(environment, secrets.roles)}.`)
  await run.closing.close()
  process.exit(0)
} catch (error) {
  run.fail((error as Error).message)
}
