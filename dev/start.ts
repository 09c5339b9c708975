import { join } from 'node:path'
import { startEdge } from '#dev/edge.ts'
import { prepareDatabase, seedWhenEmpty, tenantSlugs } from '#dev/local-database.ts'
import { localEnvironment } from '#dev/local-environment.ts'
import { answers, answersWell, environmentFor, keep, ourProgram, refuseBusyPorts } from '#dev/local-programs.ts'
import { type LocalRun, localRun } from '#dev/local-run.ts'
import { eraseLocalData, openPostgres, openValkey, secretsIn } from '#dev/local-services.ts'
import { freePort } from '#dev/ports.ts'
import { bold, elapsed, step } from '#dev/progress.ts'
import { buildStorefront, isBuilt, next } from '#dev/storefront-build.ts'
import { welcome } from '#dev/welcome.ts'
import { readConfig } from '#platform/config.ts'

// `npm start`: the whole product on one machine. `-- --reset` forgets the embedded data first.
const begun = performance.now()
const flags = process.argv.slice(2)
const wrong = flags.filter(flag => flag !== '--reset')
if (wrong.length > 0) {
  console.error(`npm start knows --reset only, not ${wrong.join(' ')}.`)
  process.exit(1)
}

let run: LocalRun | undefined
try {
  console.log(`\n  ${bold('Sadu')} is starting\n`)
  run = await localRun(process.env.SADU_DATA_DIR)
  await startAll(run)
} catch (error) {
  if (!run) console.error(`  ${(error as Error).message}\n`)
  if (!run) process.exit(1)
  run.fail((error as Error).message)
}

async function startAll(run: LocalRun) {
  const given = process.env
  const settings = readConfig({ ...given, SADU_DATA_DIR: run.folder }, 'edge')
  await refuseBusyPorts([
    { variable: 'SADU_WEB_PORT', port: settings.webPort },
    { variable: 'SADU_API_PORT', port: settings.apiPort, host: settings.apiHost },
  ])
  if (flags.includes('--reset')) await step('Local data are erased', () => eraseLocalData(run.folder))
  const services = { ...run, given }
  const webPort = await freePort()
  const [postgres, valkey] = await Promise.all([
    step(
      'PostgreSQL 18',
      () => openPostgres(services),
      result => result.label,
    ),
    step(
      'Valkey',
      () => openValkey(services),
      result => result.label,
    ),
  ])
  const secrets = secretsIn(run.folder)
  const environment = localEnvironment({
    given,
    secrets,
    adminUrl: postgres.adminUrl,
    redisUrl: valkey.url,
    dataDir: run.folder,
  })
  readConfig(environment, 'api')
  await Promise.all([serveApi(run, environment, secrets.roles), serveStorefront(run, environment, webPort)])
  if (run.closing.isClosing) return
  const edge = await startEdge({
    port: settings.webPort,
    apiUrl: environment.SADU_API_URL!,
    webUrl: `http://localhost:${webPort}`,
    mailFolder: join(run.folder, 'mail'),
  })
  run.closing.add('edge', edge.stop)
  console.log(welcome({ environment, slugs: await tenantSlugs(environment), logs: run.logs, took: elapsed(begun) }))
}

async function serveApi(
  run: LocalRun,
  environment: Record<string, string>,
  roles: Parameters<typeof prepareDatabase>[1],
) {
  await step('Database', () => prepareDatabase(environment, roles), String)
  await step('Demo world', () => seedWhenEmpty(run, environment), String)
  if (run.closing.isClosing) return
  const ready = answersWell(`${environment.SADU_API_URL}/live`)
  await Promise.all([
    step('API is up', () => keep(run, 'api', ourProgram('api', 'api/main.ts', environment), ready)),
    step('Worker is up', () =>
      keep(run, 'worker', ourProgram('worker', 'worker/main.ts', environment), async () => true),
    ),
  ])
}

async function serveStorefront(run: LocalRun, environment: Record<string, string>, port: number) {
  const own = environmentFor('storefront', environment)
  if (!isBuilt()) await step('Storefront is built', () => buildStorefront(run.launch, own))
  if (run.closing.isClosing) return
  // Next takes a rewrite for one to another server unless it listens under the name it gives itself: localhost.
  const program = next('start', ['-H', 'localhost', '-p', String(port)], { ...own, NODE_ENV: 'production' })
  await step('Storefront is up', () => keep(run, 'web', program, answers(port)))
}
