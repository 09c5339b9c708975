import t from 'tap'
import type { StreamEvent } from './event-stream.ts'
import type { Following } from './follow-stream.ts'
import { type Sharing, shareStream } from './shared-stream.ts'

/** Tabs that share one lock and one channel; `lines` are the streams that were opened. */
function browser() {
  let queue: Promise<void> = Promise.resolve()
  const ears: { tab: number; listener: Parameters<Sharing['hear']>[0] }[] = []
  const lines: Following[] = []
  const open = (tab: number) => {
    const events: StreamEvent[] = []
    const states: string[] = []
    const control = new AbortController()
    const done = shareStream({
      open: async () => new Response(),
      signal: control.signal,
      onEvent: event => events.push(event),
      onState: state => states.push(state),
      lead: work => {
        queue = queue.then(work)
        return queue
      },
      tell: told => {
        for (const ear of ears) if (ear.tab !== tab) ear.listener(told)
      },
      hear: listener => ears.push({ tab, listener }),
      follow: following => {
        lines.push(following)
        return new Promise(resolve => following.signal.addEventListener('abort', () => resolve()))
      },
    })
    const close = () => {
      control.abort()
      return done
    }
    return { events, states, close }
  }
  return { open, lines }
}

const turn = () => new Promise(resolve => setImmediate(resolve))

t.test('one tab listens and the others hear what it reads', async t => {
  const { open, lines } = browser()
  const tabs = [open(1), open(2), open(3)]
  await turn()
  t.equal(lines.length, 1)
  lines[0]?.onEvent({ id: '9', type: 'order.placed', data: '{}' })
  for (const tab of tabs) t.same(tab.events, [{ id: '9', type: 'order.placed', data: '{}' }])
})

t.test('the next tab resumes where the closed one stopped', async t => {
  const { open, lines } = browser()
  const [first] = [open(1), open(2)]
  await turn()
  lines[0]?.onEvent({ id: '9', type: 'order.placed', data: '{}' })
  await first?.close()
  await turn()
  t.equal(lines.length, 2)
  t.equal(lines[1]?.lastId, '9')
})

t.test('a tab that opens later learns the state of the stream', async t => {
  const { open, lines } = browser()
  open(1)
  await turn()
  lines[0]?.onState('live')
  const late = open(2)
  t.same(late.states, ['live'])
})
