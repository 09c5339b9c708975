import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, programIn, projectFolder } from '#dev/children.ts'
import { erasePostgres, startPostgres } from '#dev/embedded/postgres.ts'
import { valkeyOn } from '#dev/embedded/valkey.ts'
import { prepareDatabase } from '#dev/local-database.ts'
import { localEnvironment } from '#dev/local-environment.ts'
import { answersWell, ourProgram } from '#dev/local-programs.ts'
import { type LocalRun, localRun } from '#dev/local-run.ts'
import { newSecrets } from '#dev/local-secrets.ts'
import { freePort } from '#dev/ports.ts'
import { isRunning, waitUntil } from '#dev/processes.ts'

/** How long to measure: `--short` only shows that everything works. */
export type Pace = { rounds: number; seconds: number }

export type Api = { url: string; child: Child; stop(): Promise<void> }

/** A Postgres with its usual durability and a Valkey of this run alone, with the tables and no tenants. */
export type Stage = {
  run: LocalRun
  folder: string
  adminUrl: string
  environment: Record<string, string>
  postgres: { folder: string; port: number; start(): Promise<void> }
  valkey: { start(): Promise<void>; kill(): void }
  startApi(settings?: Record<string, string>, name?: string): Promise<Api>
  startWorker(settings?: Record<string, string>, name?: string): Child
  /** Starts one of dev/bench/programs that listens on the port in its input. */
  startServer(file: string, input: object): Promise<Api>
  /** Runs a program of ours with an input, in a process of its own, and gives what it wrote as its result. */
  runProgram<Result>(file: string, input: unknown): Promise<Result>
}

const prefix = 'sadu-stage-'

export async function openStage(): Promise<Stage> {
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  const run = await localRun(folder)
  run.closing.add('state', async () => rmSync(folder, { recursive: true, force: true }))
  const secrets = newSecrets()
  const settings = { folder: join(folder, 'postgres'), password: secrets.administrator }
  run.closing.add('postgres', () => erasePostgres(settings.folder))
  const server = await startPostgres(settings)
  const valkey = await valkeyOf(run)
  const environment = localEnvironment({
    given: { SADU_LOG_LEVEL: 'warn', SADU_RATE_LIMIT_FACTOR: '1000000' },
    secrets,
    adminUrl: server.adminUrl,
    redisUrl: valkey.url,
    dataDir: folder,
  })
  await prepareDatabase(environment, secrets.roles)
  return {
    run,
    folder,
    adminUrl: server.adminUrl,
    environment,
    postgres: { folder: server.folder, port: server.port, start: () => startPostgres(settings).then(() => undefined) },
    valkey,
    startApi: (own, name = 'api') => startApi(run, { ...environment, ...own }, name),
    startWorker: (own, name = 'worker') =>
      run.launch(name, ourProgram('worker', 'worker/main.ts', { ...environment, ...own })),
    startServer: (file, input) => startServer(run, file, input),
    runProgram: (file, input) => runProgram(run, file, input),
  }
}

async function valkeyOf(run: LocalRun) {
  const { url, program, untilReady } = valkeyOn(await freePort())
  let child: Child
  const start = async () => {
    child = run.launch('valkey', program)
    run.closing.add('valkey', child.stop)
    await untilReady()
  }
  await start()
  return { url, start, kill: () => void process.kill(child.mark!.pid, 'SIGKILL') }
}

async function startApi(run: LocalRun, environment: Record<string, string>, name: string): Promise<Api> {
  const port = String(await freePort())
  const child = run.launch(name, ourProgram('api', 'api/main.ts', { ...environment, SADU_API_PORT: port }))
  return untilLive(run, child, port)
}

async function startServer(run: LocalRun, file: string, input: object): Promise<Api> {
  const port = String(await freePort())
  const [given] = writeInput(run, { ...input, port: Number(port) })
  return untilLive(run, run.launch(file, programIn(pathOf(file), given)), port)
}

async function untilLive(run: LocalRun, child: Child, port: string): Promise<Api> {
  run.closing.add(child.name, child.stop)
  const url = `http://127.0.0.1:${port}`
  const isUp = answersWell(`${url}/live`)
  if (!(await waitUntil(async () => child.ended || (await isUp()), 30_000)) || child.ended)
    throw new Error(`The ${child.name} does not start:\n${child.tail()}`)
  return { url, child, stop: child.stop }
}

async function runProgram<Result>(run: LocalRun, file: string, input: unknown): Promise<Result> {
  const [given, result] = writeInput(run, input)
  const child = run.launch(file, programIn(pathOf(file), given, result))
  run.closing.add(file, child.stop)
  const end = await child.end
  if (!end.endsWith('code 0')) throw new Error(`${end}\n${child.tail()}`)
  return JSON.parse(readFileSync(result, 'utf8')) as Result
}

const pathOf = (file: string) => `${projectFolder}dev/bench/programs/${file}`
let programs = 0

function writeInput(run: LocalRun, input: unknown): [given: string, result: string] {
  const name = join(run.folder, `program-${programs++}`)
  writeFileSync(`${name}.input.json`, JSON.stringify(input))
  return [`${name}.input.json`, `${name}.result.json`]
}

/** Removes what runs that were killed have left. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter(name => name.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    if (isInUse(folder)) continue
    await erasePostgres(join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true })
  }
}

function isInUse(folder: string): boolean {
  try {
    return isRunning(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')).starter)
  } catch {
    return false
  }
}
