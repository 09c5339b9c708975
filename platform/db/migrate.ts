import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type MigrationBuilder, runner } from 'node-pg-migrate'
import pg from 'pg'
import { installJobs } from '#platform/jobs/install.ts'

const migrationsFolder = new URL('../../migrations', import.meta.url).pathname

/**
 * Applies every pending migration as `app_owner` and brings the job schema up to date as `app_queue`.
 * Two processes may call it at once: the second waits. Returns the names of the migrations applied.
 */
export async function migrate(input: { migratorUrl: string; queueUrl: string; log: (line: string) => void }) {
  const applied = await migrateTables(input.migratorUrl, input.log)
  await withClient(input.queueUrl, installJobs)
  return applied
}

async function migrateTables(migratorUrl: string, log: (line: string) => void) {
  return withClient(migratorUrl, async client => {
    await takeTurn(client)
    await client.query('set role app_owner')
    const migrations = await runner({
      dbClient: client,
      dir: `${migrationsFolder}/[0-9]*.sql`,
      useGlob: true,
      direction: 'up',
      migrationsTable: 'schema_migrations',
      noLock: true,
      migrationLoaderStrategies: [{ extensions: ['.sql'], loader: readMigrations }],
      logger: { debug: () => undefined, info: () => undefined, warn: expected(log), error: log },
    })
    return migrations.map(migration => migration.name)
  })
}

/**
 * Waits for the lock by asking again: a statement that waits holds a snapshot, and `create index concurrently` of the one
 * who has the lock waits for every snapshot.
 */
async function takeTurn(client: pg.Client) {
  const ask = `select pg_try_advisory_lock(hashtext('sadu migrate')) as taken`
  while (!(await client.query<{ taken: boolean }>(ask)).rows[0]!.taken) await wait(200)
}

/** An index is built outside of a transaction on purpose; the library warns of that alone. */
function expected(log: (line: string) => void) {
  return (line: string) => (/(not wrapped in a|break single) transaction/.test(line) ? undefined : log(line))
}

/**
 * The text of each file as its migration. `NNNN_index_….sql` holds `create index concurrently`, which a transaction would
 * refuse: its statements run one by one outside of one.
 */
async function readMigrations(paths: string[]) {
  return Promise.all(
    paths.map(async path => {
      const text = await readFile(path, 'utf8')
      const up = (pgm: MigrationBuilder) => {
        if (!/^\d+_index_/.test(basename(path))) return pgm.sql(text)
        pgm.noTransaction()
        for (const statement of text.split(/;\s*$/m).filter(part => part.trim())) pgm.sql(statement)
      }
      return { id: path, filePaths: [path], actions: { up, down: false as const } }
    }),
  )
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
