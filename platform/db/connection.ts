import pg from 'pg'
import { DatabaseUnavailable, isConnectionFailure } from './database-errors.ts'
import type { LoginRole } from './roles.ts'

/** A pool of pipelined clients that log in as one role. */
export type Database = {
  readonly role: LoginRole
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** A calendar date is a text: the driver's own Date would be a moment in the zone of the process. */
const asWritten = new pg.TypeOverrides()
asWritten.setTypeParser(pg.types.builtins.DATE, text => text)

export type ConnectionLog = { warn(fields: object, message: string): void }

/**
 * Opens a pool for one role, pipelined unless told otherwise: COPY is refused on a pipelined client. A client goes back
 * to the pool only with an idle transaction; any other is destroyed, so that nothing of one request can be met by the next.
 * `max` is the number of connections; waiting for one longer than 5 s is `DatabaseUnavailable`.
 */
export function connect(input: {
  url: string
  role: LoginRole
  max: number
  log: ConnectionLog
  pipeline?: boolean
}): Database {
  const pool = new pg.Pool({
    connectionString: input.url,
    max: input.max,
    pipeline: input.pipeline ?? true,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: `sadu ${input.role}`,
    types: asWritten,
  } as pg.PoolConfig)
  pool.on('error', error =>
    input.log.warn({ code: (error as { code?: string }).code }, 'idle database connection lost'),
  )
  return { role: input.role, pool, close: () => pool.end() }
}

export async function checkOut(database: Database): Promise<pg.PoolClient> {
  try {
    const client = await database.pool.connect()
    // @NOTE A connection that breaks while checked out also emits 'error'; its queries reject, which is where it is handled.
    if (client.listenerCount('error') === 0) client.on('error', () => undefined)
    return client
  } catch (error) {
    throw isConnectionFailure(error) ? new DatabaseUnavailable(error) : error
  }
}

/** Gives a client back, or destroys it when its transaction is not idle or it saw a fatal or client-side error. */
export function giveBack(client: pg.PoolClient, tainted: boolean) {
  client.release(tainted || client.getTransactionStatus() !== 'I')
}

/** One statement outside a transaction, for what needs none: the role check and the health check. */
export async function queryOnce<Row extends pg.QueryResultRow>(database: Database, text: string): Promise<Row[]> {
  const client = await checkOut(database)
  let tainted = true
  try {
    const { rows } = await client.query<Row>(text)
    tainted = false
    return rows
  } catch (error) {
    throw isConnectionFailure(error) ? new DatabaseUnavailable(error) : error
  } finally {
    giveBack(client, tainted)
  }
}
