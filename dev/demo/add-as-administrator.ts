import { connect } from '#platform/db/connection.ts'
import { seedDeadJob } from './seed-dead-job.ts'
import { seedSuperAdmin } from './seed-super-admin.ts'
import { bloom } from './tenants/bloom.ts'

type Environment = Readonly<Record<string, string>>

/** What no process of the platform could write: a job that failed for good and, in the embedded database, a super admin. */
export async function addAsAdministrator(environment: Environment, { embedded }: { embedded: boolean }): Promise<void> {
  await seedDeadJob(environment.DATABASE_URL!, bloom.slug)
  if (embedded) await addSuperAdmin(environment)
}

async function addSuperAdmin(environment: Environment) {
  const log = { warn: () => undefined }
  const identity = connect({ url: environment.DATABASE_URL_IDENTITY!, role: 'app_identity', max: 1, log })
  try {
    const masterKey = Buffer.from(environment.SADU_MASTER_KEY!, 'base64')
    const password = environment.SADU_DEMO_PASSWORD!
    await seedSuperAdmin({ identity, adminUrl: environment.DATABASE_URL!, masterKey, password })
  } finally {
    await identity.close()
  }
}
