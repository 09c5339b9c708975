import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import { type Program, programIn } from '#dev/children.ts'
import { waitUntil } from '#dev/processes.ts'

const embeddedServer = fileURLToPath(new URL('valkey-server.ts', import.meta.url))

/**
 * A Valkey that keeps nothing: a server on PATH when there is one, else the one that comes with the packages. It counts
 * as ready when it answers a PING, for the embedded one is silent about a port that is taken.
 */
export function valkeyOn(port: number) {
  const url = `redis://127.0.0.1:${port}`
  const engine = ['valkey-server', 'redis-server'].find(isOnPath)
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const program: Program = engine ? { program: engine, args } : programIn(embeddedServer, String(port))
  const untilReady = async () => {
    if (!(await waitUntil(() => answersPing(url), 15_000, 50)))
      throw new Error(`Valkey does not answer on port ${port}.`)
  }
  return { url, program, engine: engine ?? 'embedded', untilReady }
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
