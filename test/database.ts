import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Test } from 'tap'
import { roleUrls } from '#dev/local-environment.ts'
import { shutDatabase } from '#platform/db/bootstrap.ts'
import { sharedServices } from '#test/services.ts'

export type TestDatabase = {
  name: string
  adminUrl: string
  migratorUrl: string
  userUrl: string
  identityUrl: string
  systemUrl: string
  queueUrl: string
}

/** A migrated, empty database of the test's own, cloned from the template and dropped when the test ends. */
export async function testDatabase(t: Pick<Test, 'teardown'>): Promise<TestDatabase> {
  const { adminUrl: maintenance, secrets } = sharedServices()
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdministrator(maintenance, client => client.query(`create database ${name} template sadu`))
  t.teardown(() => asAdministrator(maintenance, client => client.query(`drop database if exists ${name} with (force)`)))
  const adminUrl = maintenance.replace(/postgres$/, name)
  await asAdministrator(adminUrl, shutDatabase)
  const urls = roleUrls(adminUrl, secrets)
  return {
    name,
    adminUrl,
    migratorUrl: urls.DATABASE_URL_MIGRATOR!,
    userUrl: urls.DATABASE_URL_USER!,
    identityUrl: urls.DATABASE_URL_IDENTITY!,
    systemUrl: urls.DATABASE_URL_SYSTEM!,
    queueUrl: urls.DATABASE_URL_QUEUE!,
  }
}

/** The Valkey of the run, in a numbered database that no other file uses at the same time; emptied by nobody. */
export function testRedisUrl(): string {
  return `${sharedServices().redisUrl}/${Number(process.env.TAP_JOB_ID ?? 0) % 16}`
}

/** Base64, as SADU_MASTER_KEY wants it. */
export const testMasterKey = () => sharedServices().secrets.masterKey

async function asAdministrator(connectionString: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
