import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, type KyselyPlugin } from 'kysely'
import type pg from 'pg'
import { checkOut, type Database, giveBack } from './connection.ts'
import {
  CommitRefused,
  DatabaseUnavailable,
  HandleClosed,
  isConnectionFailure,
  NestedTransaction,
  sqlState,
} from './database-errors.ts'
import { TransactionConnection, transactionDialect } from './transaction-dialect.ts'

export type TransactionInput = {
  /** Settings such as `app.current_tenant`, for this transaction only. */
  settings: Record<string, string>
  plugins?: KyselyPlugin[]
  /** Opens `read only` and answers without waiting for the commit. */
  readOnly?: boolean
}

const openTransaction = new AsyncLocalStorage<true>()

/** The statements of each open handle that nobody waits for before the commit. */
const unawaited = new WeakMap<object, Promise<unknown>[]>()

/**
 * Sends a statement whose result nobody needs together with those that follow it; it is waited for before the commit,
 * and its failure fails the transaction. An order's row, lines, event, job and stored answer leave in one flush.
 */
export function alongside(handle: object, statement: Promise<unknown>): void {
  statement.catch(() => undefined)
  const statements = unawaited.get(handle)
  if (!statements) throw new HandleClosed()
  statements.push(statement)
}

/**
 * Runs `work` in one transaction. Begin and settings leave with the first query in one flush; a write's commit is sent
 * after its last result and its command tag is checked, because Postgres answers the commit of a failed transaction
 * with `ROLLBACK` and no error.
 */
export async function runTransaction<Tables, Result>(
  database: Database,
  input: TransactionInput,
  work: (handle: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  if (openTransaction.getStore()) throw new NestedTransaction()
  const client = await checkOut(database)
  const connection = new TransactionConnection(client)
  const opening = open(client, input)
  let result: Result
  try {
    result = await perform(connection, input, work)
    await opening
  } catch (error) {
    throw await rollBack(client, opening, error)
  }
  const committing = commit(client)
  if (!input.readOnly) await committing
  return result
}

/** Runs `work` with a handle that is refused once `work` has settled. */
async function perform<Tables, Result>(
  connection: TransactionConnection,
  input: TransactionInput,
  work: (handle: Kysely<Tables>) => Promise<Result>,
) {
  const handle = new Kysely<Tables>({ dialect: transactionDialect(connection), plugins: input.plugins })
  const statements: Promise<unknown>[] = []
  unawaited.set(handle, statements)
  try {
    const result = await openTransaction.run(true, () => work(handle))
    await Promise.all(statements)
    return result
  } catch (error) {
    throw await firstFailure(statements, error)
  } finally {
    connection.close()
    unawaited.delete(handle)
  }
}

/** After a failed statement every later one fails too (25P02): the first failure is the one that says why. */
async function firstFailure(statements: Promise<unknown>[], error: unknown): Promise<unknown> {
  if (sqlState(error) !== '25P02') return error
  const failed = (await Promise.allSettled(statements)).find(outcome => outcome.status === 'rejected')
  return failed?.reason ?? error
}

function open(client: pg.PoolClient, { settings, readOnly }: TransactionInput): Promise<unknown> {
  const names = Object.keys(settings)
  const calls = names.map((name, index) => `set_config('${name}', $${index + 1}, true)`)
  const scope = { name: `scope ${names.join()}`, text: `select ${calls.join(', ')}`, values: Object.values(settings) }
  const statements = [
    client.query(readOnly ? 'begin read only' : 'begin'),
    ...(names.length ? [client.query(scope)] : []),
  ]
  const opening = Promise.all(statements)
  for (const statement of [opening, ...statements]) statement.catch(() => undefined)
  return opening
}

/** Commits and gives the client back. For a read nobody waits: a failure then only costs the connection. */
function commit(client: pg.PoolClient): Promise<void> {
  const committing = client.query('commit').then(
    ({ command }) => {
      giveBack(client, false)
      if (command !== 'COMMIT') throw new CommitRefused()
    },
    (error: unknown) => {
      giveBack(client, true)
      throw isConnectionFailure(error) ? new DatabaseUnavailable(error) : error
    },
  )
  committing.catch(() => undefined)
  return committing
}

/** Ends the transaction of a failed `work` and says what to throw: the first failure is the cause of those behind it. */
async function rollBack(client: pg.PoolClient, opening: Promise<unknown>, error: unknown): Promise<unknown> {
  const openingError = await opening.then(
    () => undefined,
    (failure: unknown) => failure,
  )
  const cause = openingError ?? error
  const broken = isConnectionFailure(cause)
  const rolledBack = await client.query('rollback').then(
    () => true,
    () => false,
  )
  giveBack(client, broken || !rolledBack)
  return broken ? new DatabaseUnavailable(cause) : cause
}
