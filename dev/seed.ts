import { prepareDatabase, seedWorld } from '#dev/local-database.ts'
import { localEnvironment } from '#dev/local-environment.ts'
import { localRun } from '#dev/local-run.ts'
import { openPostgres, openValkey, secretsIn } from '#dev/local-services.ts'

// `npm run seed`: the demo world in DATABASE_URL, or in the embedded database while nothing else runs there.
const run = await localRun(process.env.SADU_DATA_DIR)
const services = { ...run, given: process.env }
try {
  const [postgres, valkey] = await Promise.all([openPostgres(services), openValkey(services)])
  const secrets = secretsIn(run.folder)
  const environment = localEnvironment({
    given: process.env,
    secrets,
    adminUrl: postgres.adminUrl,
    redisUrl: valkey.url,
    dataDir: run.folder,
  })
  await prepareDatabase(environment, secrets.roles)
  console.log(`${await seedWorld(run, environment)}: what was there has stayed as it was.`)
  await run.closing.close()
  process.exit(0)
} catch (error) {
  run.fail((error as Error).message)
}
