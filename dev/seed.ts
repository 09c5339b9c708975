import { join } from 'node:path'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/db/connection.ts'
import { createLog } from '#platform/log.ts'
import { diskStorage } from '#platform/storage/disk.ts'
import { seedTenant } from './demo/seed.ts'
import { bloom } from './demo/tenants/bloom.ts'
import { dar } from './demo/tenants/dar.ts'
import { noor } from './demo/tenants/noor.ts'

// `npm run seed`: the demo world, or what is missing of it.
const config = readConfig(process.env, 'seed')
const log = createLog(config, 'seed')
const databases = {
  user: connect({ url: config.userUrl, role: 'app_user', max: 2, log }),
  identity: connect({ url: config.identityUrl, role: 'app_identity', max: 2, log }),
}
const storage = diskStorage(join(config.dataDir, 'media'))
const now = new Date()
const tenants = [bloom, noor, dar]
await Promise.all(tenants.map(tenant => seedTenant({ databases, storage, password: config.demoPassword }, tenant, now)))
await Promise.all([databases.user.close(), databases.identity.close()])
console.log(`Demo world: ${tenants.map(tenant => tenant.slug).join(', ')}`)
