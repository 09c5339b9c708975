import t from 'tap'
import { fresh } from './fresh.ts'
import { Problem } from './problem.ts'

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

t.test('a visitor over their limit takes nobody else with them', async t => {
  const limited = fresh('bloom', '/four', async () =>
    Promise.reject(new Problem({ status: 429, code: 'rate_limited' })),
  )
  const another = fresh('bloom', '/four', async () => 'open')
  await t.rejects(limited, { code: 'rate_limited' })
  t.equal(await another, 'open')
})
