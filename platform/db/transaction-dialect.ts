import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import { HandleClosed } from './database-errors.ts'

type Corkable = { cork(): void; uncork(): void }

/**
 * The one connection of an open transaction. Statements issued in the same turn leave in one write; their texts are
 * prepared once per connection under a short name.
 */
export class TransactionConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #stream: Corkable
  #closed = false
  #corked = false

  constructor(client: pg.PoolClient) {
    this.#client = client
    this.#stream = (client as unknown as { connection: { stream: Corkable } }).connection.stream
    this.#cork()
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#closed) throw new HandleClosed()
    this.#cork()
    process.nextTick(() => this.#uncork())
    const { rows, rowCount, command } = await this.#client.query({
      name: statementName(query.sql),
      text: query.sql,
      values: query.parameters as unknown[],
    })
    return command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(rowCount ?? 0) }
  }

  // biome-ignore lint/correctness/useYield: a pipelined client refuses cursors; exports have a pool of their own
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('a transaction handle cannot stream')
  }

  /** Refuses every later use and lets waiting statements leave. */
  close() {
    this.#closed = true
    this.#uncork()
  }

  #cork() {
    if (this.#corked) return
    this.#corked = true
    this.#stream.cork()
  }

  #uncork() {
    if (!this.#corked) return
    this.#corked = false
    this.#stream.uncork()
  }
}

/** Texts are few and fixed; one that is composed of lists may not fill the server's memory. */
const namedStatements = new Map<string, string>()
const maxNamedStatements = 500

function statementName(text: string): string | undefined {
  const known = namedStatements.get(text)
  if (known || namedStatements.size >= maxNamedStatements) return known
  const name = `s${namedStatements.size}`
  namedStatements.set(text, name)
  return name
}

/** A dialect whose driver knows only the connection of one open transaction. */
export function transactionDialect(connection: TransactionConnection): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => singleConnectionDriver(connection),
    createIntrospector: kysely => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

function singleConnectionDriver(connection: TransactionConnection): Driver {
  const refuse = async () => {
    throw new Error('the transaction is open already')
  }
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }
}
