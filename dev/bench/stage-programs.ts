import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Child, programIn, projectFolder } from '#dev/children.ts'
import { answersWell, ourProgram } from '#dev/local-programs.ts'
import type { LocalRun } from '#dev/local-run.ts'
import { freePort } from '#dev/ports.ts'
import { waitUntil } from '#dev/processes.ts'

export type Server = { url: string; child: Child; stop(): Promise<void> }

export async function startApi(run: LocalRun, environment: Record<string, string>, name: string): Promise<Server> {
  const port = String(await freePort())
  const child = run.launch(name, ourProgram('api', 'api/main.ts', { ...environment, SADU_API_PORT: port }))
  return untilLive(run, child, port)
}

export function startWorker(run: LocalRun, environment: Record<string, string>, name: string): Child {
  const child = run.launch(name, ourProgram('worker', 'worker/main.ts', environment))
  run.closing.add(name, child.stop)
  return child
}

export async function startServer(run: LocalRun, file: string, input: object): Promise<Server> {
  const port = String(await freePort())
  const [given] = writeInput(run, { ...input, port: Number(port) })
  return untilLive(run, run.launch(file, programIn(pathOf(file), given)), port)
}

async function untilLive(run: LocalRun, child: Child, port: string): Promise<Server> {
  run.closing.add(child.name, child.stop)
  const url = `http://127.0.0.1:${port}`
  const isUp = answersWell(`${url}/live`)
  if (!(await waitUntil(async () => child.ended || (await isUp()), 30_000)) || child.ended)
    throw new Error(`The ${child.name} does not start:\n${child.tail()}`)
  return { url, child, stop: child.stop }
}

export async function runProgram<Result>(run: LocalRun, file: string, input: unknown): Promise<Result> {
  const [given, result] = writeInput(run, input)
  const child = run.launch(file, programIn(pathOf(file), given, result))
  run.closing.add(given, child.stop)
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
