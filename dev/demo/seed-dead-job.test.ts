import { test } from 'tap'
import { listDeadLetters, redriveJob } from '#domain/super-admin/dead-jobs.ts'
import { inSystem, type SystemTx } from '#platform/db/system.ts'
import { testWorld } from '#test/world.ts'
import { seedDeadJob } from './seed-dead-job.ts'

test('in the demo world a mail has failed for good, and comes no more once it was put back', async t => {
  const { database, databases } = await testWorld(t)
  const seed = () => seedDeadJob(database.adminUrl, 'rose')
  const asked = <T>(work: (tx: SystemTx) => Promise<T>) => inSystem(databases.system, 'look at the demo world', work)
  const dead = () => asked(tx => listDeadLetters(tx, { limit: 10, offset: 0 }))
  await seed()
  await seed()
  const letters = await dead()
  t.equal(letters.length, 1)
  t.match(letters, [{ queue: 'mail', slug: 'rose', attempts: 25, failure: { code: 'ECONNREFUSED' } }])
  await asked(tx => redriveJob(tx, letters[0]!.id))
  await seed()
  t.same(await dead(), [])
})
