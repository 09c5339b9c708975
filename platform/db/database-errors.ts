/** The database cannot be reached or refuses connections: try again later. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
  constructor(cause: unknown) {
    super('the database is unavailable', { cause })
  }
}

/** A `commit` that the server answered with `ROLLBACK`: the work was not stored. */
export class CommitRefused extends Error {
  override readonly name = 'CommitRefused'
  constructor() {
    super('the transaction was rolled back instead of committed')
  }
}

/** A transaction handle used outside the callback it was made for. */
export class HandleClosed extends Error {
  override readonly name = 'HandleClosed'
  constructor() {
    super('this transaction has ended; its handle cannot be used any more')
  }
}

/** A transaction opened inside another one of the same call chain. */
export class NestedTransaction extends Error {
  override readonly name = 'NestedTransaction'
  constructor() {
    super('a transaction is open already; pass its handle on instead of opening another')
  }
}

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
])

/** Driver messages without a code of their own (node-postgres 8). */
const connectionMessages = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'not queryable',
  'Client was closed',
]

/** Whether the failure is about reaching the server rather than about the statement. */
export function isConnectionFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: string }).code
  if (code && (connectionCodes.has(code) || code.startsWith('08'))) return true
  if (error instanceof AggregateError) return error.errors.some(isConnectionFailure)
  return connectionMessages.some(message => error.message.includes(message))
}

/** The five-character SQLSTATE of a statement's error, if it is one; all have a digit, a system's `EPIPE` has none. */
export function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined
  return typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : undefined
}
