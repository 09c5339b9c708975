import fc from 'fast-check'
import t from 'tap'
import { EventStreamReader } from './event-stream.ts'

t.test('an event has its id, type and data', async t => {
  const reader = new EventStreamReader()
  t.same(reader.push('id: 7\nevent: order.placed\ndata: {"a":1}\n\n'), [
    { id: '7', type: 'order.placed', data: '{"a":1}' },
  ])
  t.equal(reader.lastId, '7')
})

t.test('comments, unknown fields and events without data are passed over', async t => {
  const reader = new EventStreamReader()
  t.same(reader.push(': ping\n\nfoo: bar\nevent: x\n\n'), [])
  t.same(reader.push('data\n\n'), [{ id: '', type: 'message', data: '' }])
})

t.test('data of several lines is joined, one leading space is dropped', async t => {
  const reader = new EventStreamReader()
  t.same(reader.push('data:one\ndata:  two\n\n'), [{ id: '', type: 'message', data: 'one\n two' }])
})

t.test('the id stays until another comes, and one with NUL is ignored', async t => {
  const reader = new EventStreamReader()
  t.same(
    reader.push('id: 1\ndata: a\n\ndata: b\n\nid: 2\0\ndata: c\n\n').map(event => event.id),
    ['1', '1', '1'],
  )
})

t.test('the server says how long to wait, in digits only', async t => {
  const reader = new EventStreamReader()
  reader.push('retry: 2500\nretry: soon\n')
  t.equal(reader.retryMs, 2500)
})

t.test('chunks may end anywhere and lines in any of three ways', async t => {
  const text = '\uFEFFid: 1\r\nevent: a\r\ndata: x\r\n\r\n: ping\r\rid: 2\ndata: y\ndata: ز\n\n'
  const whole = new EventStreamReader().push(text)
  t.equal(whole.length, 2)
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), cuts => {
      const reader = new EventStreamReader()
      const ends = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b)
      const events = ends.slice(1).flatMap((end, index) => reader.push(text.slice(ends[index], end)))
      return JSON.stringify(events) === JSON.stringify(whole)
    }),
  )
})
