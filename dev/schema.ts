import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { erasePostgres, startPostgres } from '#dev/embedded/postgres.ts'
import { roleUrls } from '#dev/local-environment.ts'
import { newSecrets } from '#dev/local-secrets.ts'
import { describeSchema } from '#dev/schema/describe-schema.ts'
import { generateTables } from '#dev/schema/generate-tables.ts'
import { bootstrapDatabase } from '#platform/db/bootstrap.ts'
import { migrate } from '#platform/db/migrate.ts'

// `npm run schema`: migrates a throw-away database and writes migrations/schema.sql and platform/db/tables.ts from it.
const folder = join(mkdtempSync(join(tmpdir(), 'sadu-schema-')), 'postgres')
const secrets = newSecrets()
try {
  const { adminUrl } = await startPostgres({ folder, password: secrets.administrator, throwAway: true })
  const urls = roleUrls(adminUrl, secrets)
  await bootstrapDatabase({ adminUrl, passwords: secrets.roles })
  await migrate({
    migratorUrl: urls.DATABASE_URL_MIGRATOR!,
    queueUrl: urls.DATABASE_URL_QUEUE!,
    log: line => console.log(`  ${line}`),
  })
  writeFileSync(new URL('../migrations/schema.sql', import.meta.url), await schemaOf(adminUrl))
  writeFileSync(new URL('../platform/db/tables.ts', import.meta.url), await generateTables(adminUrl))
  console.log('Wrote migrations/schema.sql and platform/db/tables.ts.')
} finally {
  await erasePostgres(folder)
}

async function schemaOf(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return await describeSchema(async (text, values) => (await client.query(text, values)).rows)
  } finally {
    await client.end()
  }
}
