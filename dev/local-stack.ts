import { join } from 'node:path'
import { startEdge } from '#dev/edge.ts'
import { hasSuperAdmin, prepareDatabase, seedWhenEmpty, tenantSlugs } from '#dev/local-database.ts'
import { localEnvironment } from '#dev/local-environment.ts'
import { refuseBusyPorts } from '#dev/local-programs.ts'
import { type LocalRun, localRun } from '#dev/local-run.ts'
import type { LocalSecrets } from '#dev/local-secrets.ts'
import { eraseLocalData, openPostgres, openValkey, secretsIn } from '#dev/local-services.ts'
import { freePort } from '#dev/ports.ts'
import { bold, elapsed, step } from '#dev/progress.ts'
import { welcome } from '#dev/welcome.ts'
import { readConfig } from '#platform/config.ts'

export type Stack = { environment: Record<string, string>; secrets: LocalSecrets; webPort: number }

/** Runs `work` within a local run of its own: what fails is said in one line and ends everything. */
export async function withLocalRun(settings: { echo: string[] }, work: (run: LocalRun) => Promise<void>) {
  let run: LocalRun | undefined
  try {
    console.log(`\n  ${bold('Sadu')} is starting\n`)
    run = await localRun(process.env.SADU_DATA_DIR, settings)
    await work(run)
  } catch (error) {
    if (run) return run.fail((error as Error).message)
    console.error(`  ${(error as Error).message}\n`)
    process.exit(1)
  }
}

/** Postgres and Valkey, and the environment of the programs that use them. */
export async function openStack(run: LocalRun, { reset = false } = {}): Promise<Stack> {
  const given = process.env
  const settings = readConfig({ ...given, SADU_DATA_DIR: run.folder }, 'edge')
  await refuseBusyPorts([
    { variable: 'SADU_WEB_PORT', port: settings.webPort },
    { variable: 'SADU_API_PORT', port: settings.apiPort, host: settings.apiHost },
  ])
  if (reset) await step('Local data are erased', () => eraseLocalData(run.folder))
  const services = { ...run, given }
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
  const addresses = { adminUrl: postgres.adminUrl, redisUrl: valkey.url, dataDir: run.folder }
  const environment = localEnvironment({ given, secrets, ...addresses })
  for (const name of ['api', 'worker', 'seed'] as const) readConfig(environment, name)
  return { environment, secrets, webPort: await freePort() }
}

/** The tables as the code expects them, and the demo world where there is nothing yet. */
export async function fillDatabase(run: LocalRun, { environment, secrets }: Stack) {
  await step('Database', () => prepareDatabase(environment, secrets.roles), String)
  await step('Demo world', () => seedWhenEmpty(run, environment), String)
}

/** The edge in front of what runs by now, and the block of addresses. */
export async function openEdge(run: LocalRun, { environment, webPort }: Stack, { begun = 0, webSockets = false }) {
  if (run.closing.isClosing) return
  const edge = await startEdge({
    port: Number(environment.SADU_WEB_PORT),
    apiUrl: environment.SADU_API_URL!,
    webUrl: `http://localhost:${webPort}`,
    mailFolder: join(run.folder, 'mail'),
    webSockets,
  })
  run.closing.add('edge', edge.stop)
  const superAdmin = await hasSuperAdmin(environment)
  const slugs = await tenantSlugs(environment)
  console.log(welcome({ environment, slugs, superAdmin, logs: run.logs, took: elapsed(begun) }))
}
