import { seedTenant } from '#dev/demo/seed.ts'
import { seedPlatform } from '#dev/demo/seed-platform.ts'
import { seedSuspended } from '#dev/demo/seed-suspended.ts'
import { bloom } from '#dev/demo/tenants/bloom.ts'
import { dar } from '#dev/demo/tenants/dar.ts'
import { lulu } from '#dev/demo/tenants/lulu.ts'
import { noor } from '#dev/demo/tenants/noor.ts'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/db/connection.ts'
import { createLog } from '#platform/log.ts'
import { openStorage } from '#platform/storage/open-storage.ts'

// The program that makes the demo world in a prepared database; what is there already stays as it is.
const config = readConfig(process.env, 'seed')
const log = createLog(config, 'seed')
const user = connect({ url: config.userUrl, role: 'app_user', max: 2, log })
const identity = connect({ url: config.identityUrl, role: 'app_identity', max: 2, log })
const system = { ...connect({ url: config.systemUrl, role: 'app_system', max: 1, log }), log }
const storage = openStorage(config)
const parts = { databases: { user, identity, system }, storage, password: config.demoPassword }
try {
  await Promise.all([bloom, noor, dar].map(tenant => seedTenant(parts, tenant, new Date())))
  await seedSuspended(parts, lulu, new Date())
  await seedPlatform(parts.databases, { favoured: bloom.slug, waiting: dar.slug }, new Date())
} finally {
  await Promise.all([user.close(), identity.close(), system.close()])
}
