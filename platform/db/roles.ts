/** The database roles of `docs/tenancy.md`, in the order they are created. */
export const loginRoles = ['app_migrator', 'app_user', 'app_identity', 'app_queue', 'app_system', 'app_backup'] as const

export const groupRoles = [
  'app_owner',
  'app_backfill',
  'app_resolver',
  'app_search',
  'app_eraser',
  'app_purger',
] as const

export type LoginRole = (typeof loginRoles)[number]

/** Server-side time limits per role; there is no client-side query timeout (it leaks an open transaction to the next caller). */
export const timeouts: Record<Exclude<LoginRole, 'app_migrator' | 'app_backup'>, Record<string, string>> = {
  app_user: limits('10s', '15s'),
  app_identity: limits('10s', '15s'),
  app_system: limits('20s', '30s'),
  app_queue: limits('30s', '60s'),
}

function limits(statement: string, transaction: string) {
  return {
    statement_timeout: statement,
    transaction_timeout: transaction,
    lock_timeout: '5s',
    idle_in_transaction_session_timeout: '10s',
  }
}
