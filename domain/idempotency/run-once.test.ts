import { test } from 'tap'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { testWorld } from '#test/world.ts'
import { runOnce } from './run-once.ts'

test('a request with a key', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const subject = { type: 'order', id: rose.orders.pending.id }
  const input = (key: string, body: unknown = { a: 1 }) => ({ operation: 'tryOnce', key, body })
  const once = (key: string, body?: unknown, tenant = rose, work?: () => Promise<unknown>) =>
    within(tenant, tx =>
      runOnce(tx, input(key, body), async () => {
        recordEvent(tx, { type: 'order.placed', subject, data: { key } })
        return work ? work() : { done: key }
      }),
    )
  const effects = async (key: string) => (await sql(`select 1 from events where data ->> 'key' = $1`, [key])).length

  t.test('is carried out once and answered alike afterwards', async t => {
    t.same(await once('key-0001'), { answer: { done: 'key-0001' }, replayed: false })
    t.same(await once('key-0001'), { answer: { done: 'key-0001' }, replayed: true })
    t.equal(await effects('key-0001'), 1)
  })

  t.test('is refused with another body', async t => {
    await once('key-0002')
    await t.rejects(once('key-0002', { a: 2 }), { code: 'idempotency_key_reused' })
    t.equal(await effects('key-0002'), 1)
  })

  t.test('may be made again after a refusal', async t => {
    const refuse = () => Promise.reject(new DomainError('out_of_stock'))
    await t.rejects(once('key-0003', { a: 1 }, rose, refuse), { code: 'out_of_stock' })
    t.equal(await effects('key-0003'), 0)
    t.match(await once('key-0003', { a: 2 }), { replayed: false }, 'with another body too')
  })

  t.test('has its key for itself in each tenant and operation', async t => {
    await once('key-0004')
    t.match(await once('key-0004', { b: 1 }, palm), { replayed: false })
    const other = within(rose, tx => runOnce(tx, { ...input('key-0004', { c: 1 }), operation: 'other' }, async () => 1))
    t.match(await other, { replayed: false })
  })

  t.test('has one effect when it comes many times at once', async t => {
    for (let turn = 0; turn < 10; turn++) {
      const key = `parallel-${turn}`
      const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => once(key)))
      t.equal(await effects(key), 1, key)
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') t.match(outcome.reason, { code: 'idempotency_in_progress' })
        else t.same(outcome.value.answer, { done: key })
      }
      t.match(await once(key), { replayed: true })
    }
  })
})
