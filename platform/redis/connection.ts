import { Redis } from 'ioredis'
import type { Log } from '#platform/log.ts'

export type RedisConnection = {
  client: Redis
  /** Whether a command sent now has somebody to answer it; the callers' other way is taken when not. */
  isReady(): boolean
  close(): Promise<void>
}

type Settings = {
  url: string
  log: Log
  /** How long one command may take before its caller goes another way. */
  commandTimeoutMs?: number
}

/**
 * Redis is never needed to answer: a command fails at once while the server is away (no queue, one try), and is not sent
 * a second time after a reconnect, where it might count twice.
 */
export function connectRedis({ url, log, commandTimeoutMs = 500 }: Settings): RedisConnection {
  const client = new Redis(url, {
    maxRetriesPerRequest: 1,
    commandTimeout: commandTimeoutMs,
    // A server that went silent is given up, so that callers wait for one command and not for every one.
    socketTimeout: 2 * commandTimeoutMs,
    connectTimeout: 2_000,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    retryStrategy: attempt => Math.min(attempt * 100, 2_000),
  })
  reportChanges(client, log)
  return { client, isReady: () => client.status === 'ready', close: () => close(client) }
}

/** One line when Redis goes and one when it comes, however many commands failed in between. */
function reportChanges(client: Redis, log: Log): void {
  let away = false
  const report = (error?: Error) => {
    if (away) return
    away = true
    log.warn({ err: error }, 'redis is away')
  }
  client.on('error', report)
  client.on('close', () => report())
  client.on('ready', () => {
    if (away) log.info('redis is back')
    away = false
  })
}

async function close(client: Redis): Promise<void> {
  client.removeAllListeners('close')
  if (client.status !== 'ready') return client.disconnect()
  await client.quit().catch(() => client.disconnect())
}
