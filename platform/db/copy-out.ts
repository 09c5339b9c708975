import { checkOut, type Database, giveBack } from './connection.ts'
import { CopyRows } from './copy-rows.ts'
import { DatabaseUnavailable, isConnectionFailure } from './database-errors.ts'

/** A compiled query whose parameters are cast where they stand (`$1::uuid`): COPY binds none, they come from a setting. */
export type CopyQuery = { sql: string; parameters: readonly unknown[] }

/** A connection in a transaction of its own, held for one COPY. */
export type CopyConnection = {
  /**
   * The rows as Postgres writes CSV, behind `head`: RFC 4180, CRLF. Once the last one is read the transaction commits, its
   * lock is free, `settled` is called with their number, and then the stream ends.
   */
  copy(query: CopyQuery, input: { head: string; settled: (rows: number) => Promise<void> }): Promise<CopyRows>
  /** Ends the query and the connection with it, unless it was given back. */
  drop(): void
}

/**
 * Opens a read-only transaction that is allowed to take its time, and takes `lock` for as long as it lasts: undefined
 * when another holds it. Postgres looks twice a second whether the other side is still there, also while it has nothing
 * to send.
 */
export async function openCopy(
  database: Database,
  input: { settings: Record<string, string>; lock: string },
): Promise<CopyConnection | undefined> {
  const client = await checkOut(database)
  try {
    await client.query('begin read only')
    await client.query(limits)
    await setAll(client, input.settings)
    const lock = 'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free'
    const { rows } = await client.query<{ free: boolean }>(lock, [input.lock])
    if (rows[0]!.free) return connectionOf(client)
    await client.query('rollback')
    giveBack(client, false)
    return undefined
  } catch (error) {
    giveBack(client, true)
    throw isConnectionFailure(error) ? new DatabaseUnavailable(error) : error
  }
}

type Client = Awaited<ReturnType<typeof checkOut>>

/** A client that reads a byte now and then would hold one of the few connections for exports for ever: half an hour it is. */
const limits = `set local statement_timeout = 0; set local transaction_timeout = '30min';
  set local client_connection_check_interval = '500ms'`

function connectionOf(client: Client): CopyConnection {
  let held = true
  const letGo = (tainted: boolean) => {
    if (held) giveBack(client, tainted)
    held = false
  }
  return {
    async copy(query, { head, settled }) {
      const { text, filter } = copyStatement(query)
      await setAll(client, { 'app.export_filter': filter })
      const finish = async () => {
        await client.query('commit')
        letGo(false)
        await settled(rows.count)
      }
      const rows = new CopyRows({ text, head, settled: finish })
      return client.query(rows)
    },
    drop: () => letGo(true),
  }
}

/** The COPY of a query, and the setting that it takes its parameters from. */
export function copyStatement({ sql, parameters }: CopyQuery): { text: string; filter: string } {
  const text = sql.replace(/\$(\d+)/g, (_, n) => `(select current_setting('app.export_filter')::jsonb ->> ${n - 1})`)
  return { text: `copy (${text}) to stdout (format csv)`, filter: JSON.stringify(parameters.map(asText)) }
}

async function setAll(client: Client, settings: Record<string, string>) {
  const calls = Object.keys(settings).map((name, index) => `set_config('${name}', $${index + 1}, true)`)
  await client.query(`select ${calls.join(', ')}`, Object.values(settings))
}

/** As Postgres reads a value from text; an array as its literal. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return Array.isArray(value) ? `{${value.map(each => JSON.stringify(each)).join(',')}}` : String(value)
}
