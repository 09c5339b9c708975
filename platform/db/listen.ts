import pg from 'pg'
import type { ConnectionLog } from './connection.ts'

/** Says the id of a tenant whose address, state or public pages are not what they were. */
export const tenantsChannel = 'sadu_tenants'

type Listening = {
  url: string
  channel: string
  log: ConnectionLog
  /** What was said; undefined after a time in which something may have been missed. */
  hear(text: string | undefined): void
}

const pauseMs = 1_000

/**
 * Hears what is notified on a channel over a connection of its own, and connects again when that breaks. Nothing may
 * depend on hearing: a server in between may not pass it on.
 */
export function listen({ url, channel, log, hear }: Listening): { ready: Promise<void>; close(): Promise<void> } {
  let client: pg.Client | undefined
  let closed = false
  let timer: NodeJS.Timeout | undefined
  const open = async () => {
    client = new pg.Client({ connectionString: url, application_name: `sadu hears ${channel}`, keepAlive: true })
    client.on('notification', ({ payload }) => hear(payload))
    client.on('error', () => undefined)
    client.once('end', again)
    await client.connect()
    await client.query(`listen ${channel}`)
    hear(undefined)
  }
  const again = () => {
    if (closed) return
    clearTimeout(timer)
    timer = setTimeout(() => open().catch(missed), pauseMs)
    timer.unref()
  }
  const missed = (error: { code?: string }) => {
    log.warn({ code: error.code }, 'hears nothing from the database')
    client?.end().catch(() => undefined)
    again()
  }
  const ready = open().catch(missed)
  return {
    ready,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await ready
      await client?.end().catch(() => undefined)
    },
  }
}
