import t from 'tap'
import type { StreamEvent } from './event-stream.ts'
import { followStream, pauseAfter, type StreamState } from './follow-stream.ts'

const streamOf = (...chunks: string[]) => new Response(chunks.join(''), { status: 200 })

async function follow(answers: (() => Promise<Response>)[], rounds: number) {
  const control = new AbortController()
  const [asked, states, events, waits] = [[] as string[], [] as StreamState[], [] as StreamEvent[], [] as number[]]
  await followStream({
    signal: control.signal,
    open: async lastId => {
      asked.push(lastId)
      return (answers[asked.length - 1] ?? (async () => streamOf()))()
    },
    onEvent: event => events.push(event),
    onState: state => states.push(state),
    random: () => 0,
    wait: async ms => {
      waits.push(ms)
      if (waits.length === rounds) control.abort()
    },
  })
  return { asked, states, events, waits }
}

t.test('a broken stream is resumed after the last event that was read', async t => {
  const { asked, events, states } = await follow(
    [
      async () => streamOf('id: 1\ndata: a\n\n', 'id: 2\ndata: b\n\n', 'id: 3\ndata: half'),
      async () => streamOf('id: 3\ndata: c\n\n'),
    ],
    2,
  )
  t.same(asked, ['', '2'])
  t.same(
    events.map(event => event.data),
    ['a', 'b', 'c'],
  )
  t.same(states, ['connecting', 'live', 'waiting', 'connecting', 'live', 'waiting'])
})

t.test('a stream on which nothing happened is resumed where it began', async t => {
  const { asked } = await follow([async () => streamOf('retry: 2000\nid: 7.a\n\n'), async () => streamOf()], 2)
  t.same(asked, ['', '7.a'])
})

t.test('the pause grows while the API is away and starts over once it answers', async t => {
  const away = async () => new Response('', { status: 503 })
  const gone = () => Promise.reject(new TypeError('fetch failed'))
  const { waits } = await follow([away, gone, away, async () => streamOf(), away], 5)
  t.same(waits, [1000, 2000, 4000, 1000, 2000])
})

t.test('a person who may not listen is not tried again', async t => {
  const { asked, states } = await follow([async () => new Response('', { status: 403 })], 5)
  t.equal(asked.length, 1)
  t.same(states, ['connecting', 'refused'])
  const ended = await follow([() => Promise.reject(Object.assign(new Error('out'), { status: 401 }))], 5)
  t.same(ended.states, ['connecting', 'refused'])
})

t.test('hanging up ends the reading at once', { timeout: 5000 }, async t => {
  const control = new AbortController()
  const states: StreamState[] = []
  await followStream({
    signal: control.signal,
    open: async (_, signal) => {
      const body = new ReadableStream<Uint8Array>({
        start: stream => signal.addEventListener('abort', () => stream.error(new Error('aborted'))),
      })
      setTimeout(() => control.abort(), 10)
      return new Response(body)
    },
    onEvent: () => {},
    onState: state => states.push(state),
  })
  t.same(states, ['connecting', 'live'])
})

t.test('the pause is at most 30 s and varies by half', async t => {
  t.equal(
    pauseAfter(0, undefined, () => 0),
    1000,
  )
  t.equal(
    pauseAfter(0, undefined, () => 1),
    500,
  )
  t.equal(
    pauseAfter(1, 3000, () => 0),
    6000,
  )
  t.equal(
    pauseAfter(50, undefined, () => 0),
    30_000,
  )
})
