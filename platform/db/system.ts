import type { Kysely } from 'kysely'
import type { Database } from './connection.ts'
import { actAs, type SystemScope } from './super-admin-of.ts'
import type { DB } from './tables.ts'
import { runTransaction } from './transaction.ts'

declare const systemBrand: unique symbol

/** The short list of cross-tenant duties: the registry, suspension, licences, schedules. */
export type SystemTx = Kysely<DB> & { readonly [systemBrand]: true }

export type SystemDatabase = Database & { log: { info(fields: object, message: string): void } }

/** Runs `work` in one transaction of `app_system` and logs why: a reason a person understands, such as `list tenants`. */
export function inSystem<Result>(
  database: SystemDatabase,
  reason: string,
  work: (tx: SystemTx) => Promise<Result>,
  scope?: SystemScope,
): Promise<Result> {
  const { userId, requestId } = scope ?? {}
  database.log.info({ reason, ...(scope && { userId, requestId }) }, 'cross-tenant work')
  const settings = { 'app.current_user': userId ?? '' }
  return runTransaction<DB, Result>(database, { settings }, handle => {
    if (scope) actAs(handle, scope)
    return work(handle as SystemTx)
  })
}
