import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Test } from 'tap'
import { freePort } from '#dev/ports.ts'
import { waitUntil } from '#dev/processes.ts'

export type Emulator = {
  endpoint: string
  /** The newest code that was "mailed" to an address. */
  codeFor(email: string): string | undefined
  /** Any operation of Cognito, as the library would call it; gives its JSON, or throws what it refused. */
  ask(operation: string, input: object): Promise<PoolBody>
}

// biome-ignore lint/suspicious/noExplicitAny: bodies of a protocol that is not ours
export type PoolBody = Record<string, any>

export class EmulatorRefusal extends Error {
  readonly answer: { __type: string; message?: string }
  constructor(answer: { __type: string; message?: string }) {
    super(answer.__type)
    this.answer = answer
  }
}

/** cognito-local as a process of its own, on a free port, with its rows in a folder that goes with it. */
export async function cognitoEmulator(t: Pick<Test, 'teardown'>, issuerDomain: string): Promise<Emulator> {
  const folder = mkdtempSync(join(tmpdir(), 'sadu-cognito-'))
  mkdirSync(join(folder, '.cognito'))
  const settings = { TokenConfig: { IssuerDomain: issuerDomain }, UserPoolDefaults: { UsernameAttributes: ['email'] } }
  writeFileSync(join(folder, '.cognito/config.json'), JSON.stringify(settings))
  const port = await freePort()
  const child = start(folder, port)
  t.teardown(() => end(child, folder))
  const endpoint = `http://127.0.0.1:${port}`
  if (!(await waitUntil(() => isUp(endpoint), 60_000, 50))) throw new Error('cognito-local does not start')
  return {
    endpoint,
    codeFor: email => codeOf(join(folder, '.cognito/db'), email),
    ask: (...call) => ask(endpoint, ...call),
  }
}

/** It ends when the test does, however that ends. */
const leash = new URL('../../dev/leash.mjs', import.meta.url).pathname

function start(folder: string, port: number): ChildProcess {
  // The package offers no entry that starts it: its program lies beside what it exports.
  const program = join(dirname(createRequire(import.meta.url).resolve('cognito-local')), 'bin/start.js')
  const env = { HOST: '127.0.0.1', PORT: String(port), HOME: folder, PATH: '', LEASHED_BY: String(process.pid) }
  const options = {
    cwd: folder,
    env,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'] as ['pipe', 'ignore', 'ignore'],
  }
  return spawn(process.execPath, ['--no-warnings', '--import', leash, program], options)
}

async function end(child: ChildProcess, folder: string) {
  const gone = new Promise(resolve => child.once('exit', resolve))
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL')
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
}

const isUp = async (endpoint: string) => (await fetch(`${endpoint}/health`).catch(() => undefined))?.ok === true

async function ask(endpoint: string, operation: string, input: object): Promise<PoolBody> {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
  }
  const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(input) })
  const body = (await answer.json()) as PoolBody
  if (!answer.ok) throw new EmulatorRefusal(body as EmulatorRefusal['answer'])
  return body
}

type Row = { Attributes: { Name: string; Value: string }[]; ConfirmationCode?: string }

/** @NOTE From its rows, which are written before it answers: of the mails it prints, one in ten did not arrive. */
function codeOf(folder: string, email: string): string | undefined {
  const pools = readdirSync(folder).filter(name => name !== 'clients.json')
  const rows = pools.flatMap(name =>
    Object.values<Row>(JSON.parse(readFileSync(join(folder, name), 'utf8')).Users ?? {}),
  )
  return rows.find(row => row.Attributes.some(({ Name, Value }) => Name === 'email' && Value === email))
    ?.ConfirmationCode
}
