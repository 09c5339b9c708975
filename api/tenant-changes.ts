import type { ConnectionLog } from '#platform/db/connection.ts'
import { listen, tenantsChannel } from '#platform/db/listen.ts'

/** The tenant that changed; undefined: any may have. */
type Listener = (tenantId: string | undefined) => void

export type TenantChanges = {
  onChange(listener: Listener): void
  /** Once the first attempt to hear is over. */
  ready: Promise<void>
  close(): Promise<void>
}

/**
 * Hears at the commit that a tenant is not what it was (suspended, reactivated), in every process: what is kept of it in
 * memory is dropped at once. Without it the short lives of those caches still hold.
 */
export function hearTenantChanges({ url, log }: { url: string; log: ConnectionLog }): TenantChanges {
  const listeners: Listener[] = []
  const hear = (tenantId: string | undefined) => {
    for (const listener of listeners) listener(tenantId || undefined)
  }
  const { ready, close } = listen({ url, channel: tenantsChannel, log, hear })
  return { onChange: listener => void listeners.push(listener), ready, close }
}
