import { Kysely, PostgresDialect } from 'kysely'
import { generate, PostgresDialect as TypesOfPostgres } from 'kysely-codegen'
import pg from 'pg'

/** The text of platform/db/tables.ts: the rows of every table as the migrated database has them. */
export async function generateTables(adminUrl: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 })
  // The server may be told to stop before it has noticed that we left.
  pool.on('error', () => undefined)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await generate({
      db,
      dialect: new TypesOfPostgres({ dateParser: 'string' }),
      defaultSchemas: ['public'],
      includePattern: 'public.*',
      excludePattern: 'public.schema_migrations',
      outFile: null,
      typeOnlyImports: true,
    })
  } finally {
    await db.destroy()
  }
}
