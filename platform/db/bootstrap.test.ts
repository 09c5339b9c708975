import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { test } from 'tap'
import { erasePostgres, startPostgres } from '#dev/embedded/postgres.ts'
import { roleUrls, urlFor } from '#dev/local-environment.ts'
import { newSecrets } from '#dev/local-secrets.ts'
import { bootstrapDatabase } from './bootstrap.ts'
import { connect } from './connection.ts'
import { migrate } from './migrate.ts'
import { checkRole } from './role-check.ts'

test('an administrator who is no superuser can prepare the database', { timeout: 60_000 }, async t => {
  const folder = join(mkdtempSync(join(tmpdir(), 'sadu-bootstrap-')), 'postgres')
  const secrets = newSecrets()
  const server = await startPostgres({ folder, password: secrets.administrator, throwAway: true })
  t.teardown(() => erasePostgres(folder))
  const superuser = new pg.Client({ connectionString: server.adminUrl })
  await superuser.connect()
  t.teardown(() => superuser.end().catch(() => undefined))
  await superuser.query(`create role landlord login createrole createdb password 'x'`)
  await superuser.query('create database house owner landlord')
  const adminUrl = Object.assign(new URL(server.adminUrl), {
    username: 'landlord',
    password: 'x',
    pathname: '/house',
  }).href
  const urls = roleUrls(adminUrl, secrets)
  const migrated = () =>
    migrate({ migratorUrl: urls.DATABASE_URL_MIGRATOR!, queueUrl: urls.DATABASE_URL_QUEUE!, log: () => undefined })

  await bootstrapDatabase({ adminUrl, passwords: secrets.roles })
  await bootstrapDatabase({ adminUrl, passwords: secrets.roles })
  t.pass('twice is harmless')
  await Promise.all([1, 2].map(() => bootstrapDatabase({ adminUrl, passwords: secrets.roles })))
  t.pass('two at once are harmless')

  const runs = await Promise.all([migrated(), migrated(), migrated()])
  t.equal(runs.filter(names => names.length > 0).length, 1, 'of three deploys at once one migrates')
  t.same(await migrated(), [], 'and nothing is left to do')

  await bootstrapDatabase({ adminUrl, passwords: secrets.roles })
  t.pass('bootstrap goes over a migrated database')
  for (const role of ['app_user', 'app_identity', 'app_system', 'app_queue'] as const) {
    const database = connect({
      url: urlFor(adminUrl, role, secrets.roles[role]),
      role,
      max: 1,
      log: { warn: () => undefined },
    })
    await checkRole(database)
    await database.close()
  }
  t.pass('every process is let in')

  const others = { ...secrets.roles, app_user: 'another' }
  await bootstrapDatabase({ adminUrl, passwords: others })
  const user = connect({
    url: urlFor(adminUrl, 'app_user', 'another'),
    role: 'app_user',
    max: 1,
    log: { warn: () => undefined },
  })
  await checkRole(user)
  await user.close()
  t.pass('a password is changed by bootstrap')
})
