import { test } from 'tap'
import { decideVerification, listWaitingForVerification } from '#domain/super-admin/decide-verification.ts'
import { inSystem, type SystemTx } from '#platform/db/system.ts'
import { testDatabase } from '#test/database.ts'
import { openDatabases } from '#test/world.ts'
import { foundTenant } from './found-tenant.ts'
import { seedPlatform } from './seed-platform.ts'
import { bloom } from './tenants/bloom.ts'
import { dar } from './tenants/dar.ts'

test('in the demo world a merchant waits to be verified, and no more once it was decided', async t => {
  const database = await testDatabase(t)
  const databases = openDatabases(t, database)
  for (const tenant of [bloom, dar]) await foundTenant({ databases, password: 'sadu-demo-2026' }, tenant)
  const seed = () => seedPlatform(databases, { favoured: bloom.slug, waiting: dar.slug }, new Date())
  const asked = <T>(work: (tx: SystemTx) => Promise<T>) => inSystem(databases.system, 'look at the demo world', work)
  await seed()
  await seed()
  t.match(await asked(listWaitingForVerification), [{ slug: 'dar', owners: [{ email: 'owner@dar.test' }] }])
  await asked(tx => decideVerification(tx, 'dar', { decision: 'verified', note: null }))
  await seed()
  t.same(await asked(listWaitingForVerification), [])
})
