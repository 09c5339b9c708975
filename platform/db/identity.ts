import type { Kysely } from 'kysely'
import type { Database } from './connection.ts'
import type { DB } from './tables.ts'
import { runTransaction } from './transaction.ts'

declare const identityBrand: unique symbol

/** Users, credentials, sessions, and the founding of a tenant: what happens before a tenant is known. */
export type IdentityTx = Kysely<DB> & { readonly [identityBrand]: true }

/** Runs `work` in one transaction of `app_identity`, which can read no tenant's content. */
export function inIdentity<Result>(
  database: Database,
  work: (tx: IdentityTx) => Promise<Result>,
  options: { readOnly?: boolean } = {},
): Promise<Result> {
  return runTransaction<DB, Result>(database, { settings: {}, ...options }, handle => work(handle as IdentityTx))
}

/** Opens short transactions, for a verb that hashes between them or whose refusal is stored as well. */
export type IdentityDoor = { tx<Result>(work: (tx: IdentityTx) => Promise<Result>): Promise<Result> }

export function identityDoor(database: Database): IdentityDoor {
  return { tx: work => inIdentity(database, work) }
}
