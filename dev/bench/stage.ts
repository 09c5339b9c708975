import { join } from 'node:path'
import type { Child } from '#dev/children.ts'
import { erasePostgres, startPostgres } from '#dev/embedded/postgres.ts'
import { valkeyOn } from '#dev/embedded/valkey.ts'
import { localEnvironment } from '#dev/local-environment.ts'
import { type LocalRun, localRun } from '#dev/local-run.ts'
import { newSecrets } from '#dev/local-secrets.ts'
import { freePort } from '#dev/ports.ts'
import { bootstrapDatabase } from '#platform/db/bootstrap.ts'
import { migrate } from '#platform/db/migrate.ts'
import { newStageFolder, removeStageFolder } from './stage-folder.ts'
import { runProgram, type Server, startApi, startServer, startWorker } from './stage-programs.ts'

/** How long to measure: `--short` only shows that everything works. */
export type Pace = { rounds: number; seconds: number }

/** A Postgres with its usual durability and a Valkey of this run alone, with the tables and no tenants. */
export type Stage = {
  run: LocalRun
  folder: string
  adminUrl: string
  environment: Record<string, string>
  postgres: { folder: string; port: number; start(): Promise<void> }
  valkey: { start(): Promise<void>; kill(): Promise<void> }
  startApi(settings?: Record<string, string>, name?: string): Promise<Server>
  startWorker(settings?: Record<string, string>, name?: string): Child
  /** Starts one of dev/bench/programs that listens on the port in its input. */
  startServer(file: string, input: object): Promise<Server>
  /** Runs one of dev/bench/programs with an input, in a process of its own, and gives what it wrote as its result. */
  runProgram<Result>(file: string, input: unknown): Promise<Result>
}

export async function openStage(): Promise<Stage> {
  const folder = await newStageFolder()
  const run = await localRun(folder)
  run.closing.add('state', async () => removeStageFolder(folder))
  const secrets = newSecrets()
  const settings = { folder: join(folder, 'postgres'), password: secrets.administrator }
  run.closing.add('postgres', () => erasePostgres(settings.folder))
  const { adminUrl, port, ...server } = await startPostgres(settings)
  const { url: redisUrl, ...valkey } = await startValkey(run)
  const given = { SADU_LOG_LEVEL: 'warn', SADU_RATE_LIMIT_FACTOR: '1000000' }
  const environment = localEnvironment({ given, secrets, adminUrl, redisUrl, dataDir: folder })
  await bootstrapDatabase({ adminUrl, passwords: secrets.roles })
  const { DATABASE_URL_MIGRATOR: migratorUrl, DATABASE_URL_QUEUE: queueUrl } = environment
  await migrate({ migratorUrl: migratorUrl!, queueUrl: queueUrl!, log: line => console.log(`    ${line}`) })
  return {
    run,
    folder,
    adminUrl,
    environment,
    postgres: { folder: server.folder, port, start: () => startPostgres(settings).then(() => undefined) },
    valkey,
    startApi: (own, name = 'api') => startApi(run, { ...environment, ...own }, name),
    startWorker: (own, name = 'worker') => startWorker(run, { ...environment, ...own }, name),
    startServer: (file, input) => startServer(run, file, input),
    runProgram: (file, input) => runProgram(run, file, input),
  }
}

async function startValkey(run: LocalRun) {
  const { url, program, untilReady } = valkeyOn(await freePort())
  let child: Child
  const start = async () => {
    child = run.launch('valkey', program)
    run.closing.add('valkey', child.stop)
    await untilReady()
  }
  await start()
  const kill = async () => {
    process.kill(child.mark!.pid, 'SIGKILL')
    await child.end
  }
  return { url, start, kill }
}
