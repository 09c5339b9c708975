import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'tap'
import { testWorld } from '#test/world.ts'
import { currentStreamPosition, readEventsAfter, recordEvent, type StreamPosition } from './events.ts'

test('the stream of events', { timeout: 60_000 }, async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const subject = { type: 'order', id: rose.orders.pending.id }
  const begin: StreamPosition = { xact: '0', id: '00000000-0000-0000-0000-000000000000' }
  const readAll = async (after: StreamPosition, limit?: number) => {
    const events = await within(rose, tx => readEventsAfter(tx, after, limit))
    return { events, last: (events.at(-1) ?? after) as StreamPosition }
  }

  /** A transaction of another test's database holds the stream back too: what is committed shows once that has ended. */
  const readUntil = async (after: StreamPosition, count: number) => {
    let { events } = await readAll(after)
    for (let round = 0; events.length < count && round < 200; round++) {
      await wait(20)
      events = (await readAll(after)).events
    }
    return events
  }

  t.test('holds what happened in one’s own tenant, in the order of commits', async t => {
    const events = await readUntil(begin, 8)
    t.equal(events.length, 8, 'four orders and four moves')
    const mine = await sql('select id from events where tenant_id = $1 order by xact, id', [rose.id])
    t.same(
      events.map(event => event.id),
      mine.map(event => event.id),
    )
    t.match(events[0], { type: 'order.placed', subject_number: 'ORD-00001', occurred_at: Date, xact: /^\d+$/ })
  })

  t.test('begins where one stands', async t => {
    const position = await within(rose, currentStreamPosition)
    t.same((await readAll(position)).events, [])
    await within(rose, async tx => recordEvent(tx, { type: 'item.changed', subject }))
    await within(palm, async tx => recordEvent(tx, { type: 'item.changed', subject }))
    t.equal((await readUntil(position, 1)).length, 1)
  })

  t.test('waits for a slow transaction rather than pass it by', async t => {
    const position = await within(rose, currentStreamPosition)
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const slow = within(rose, async tx => {
      const id = recordEvent(tx, { type: 'order.placed', subject })
      await tx.selectFrom('events').select('id').where('id', '=', id).execute()
      await held
      return id
    })
    await wait(50)
    const quick = await within(rose, async tx => recordEvent(tx, { type: 'order.confirmed', subject }))
    t.same((await readAll(position)).events, [], 'the quick one is not shown before the slow one has ended')
    release()
    const ids = [await slow, quick]
    t.same(
      (await readUntil(position, 2)).map(event => event.id),
      ids,
    )
  })

  t.test('misses none and repeats none, whatever is written meanwhile', async t => {
    let position = await within(rose, currentStreamPosition)
    const seen: string[] = []
    const written: string[] = []
    const write = async (n: number) => {
      await wait((n * 37) % 60)
      const work = within(rose, async tx => {
        const id = recordEvent(tx, { type: 'item.changed', subject, data: { n } })
        await tx.selectFrom('orders').select('id').execute()
        await wait((n * 53) % 80)
        if (n % 9 === 0) throw new Error('rolled back')
        return id
      })
      await work.then(id => written.push(id)).catch(() => undefined)
    }
    const writers = Promise.all(Array.from({ length: 90 }, (_, n) => write(n)))
    let done = false
    const reader = (async () => {
      for (let quiet = 0; !done || (seen.length < written.length && quiet < 200); quiet += done ? 1 : 0) {
        const { events, last: reached } = await readAll(position, 7)
        seen.push(...events.map(event => event.id))
        position = reached
        if (events.length === 0) await wait(20)
      }
    })()
    await writers
    done = true
    await reader
    seen.push(...(await readAll(position)).events.map(event => event.id))
    t.equal(written.length, 80)
    t.equal(seen.length, 80)
    t.same([...seen].sort(), [...written].sort())
  })
})
