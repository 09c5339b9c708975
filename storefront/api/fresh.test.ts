import t from 'tap'
import { fresh } from './fresh.ts'

t.test('one answer serves everyone who asks within a second, and nobody after it', async t => {
  let loads = 0
  let now = 1_000_000
  const ask = () =>
    fresh(
      'bloom',
      '/one',
      async () => ++loads,
      () => now,
    )
  t.same(await Promise.all([ask(), ask()]), [1, 1])
  now += 999
  t.equal(await ask(), 1)
  now += 1
  t.equal(await ask(), 2)
})

t.test('tenants never share an answer', async t => {
  t.equal(await fresh('bloom', '/two', async () => 'bloom'), 'bloom')
  t.equal(await fresh('noor', '/two', async () => 'noor'), 'noor')
})

t.test('a failure is not kept', async t => {
  await t.rejects(
    fresh('bloom', '/three', async () => Promise.reject(new Error('away'))),
    /away/,
  )
  t.equal(await fresh('bloom', '/three', async () => 'back'), 'back')
})
