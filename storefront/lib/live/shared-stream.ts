import type { StreamEvent } from './event-stream.ts'
import { type Following, followStream, type StreamState } from './follow-stream.ts'

type Told = { event: StreamEvent } | { state: StreamState } | { asks: true }

export type Sharing = Pick<Following, 'open' | 'onEvent' | 'onState' | 'signal'> & {
  /** Resolves when this tab stops being the one that listens. */
  lead: (work: () => Promise<void>, signal: AbortSignal) => Promise<void>
  tell: (told: Told) => void
  hear: (listener: (told: Told) => void) => void
  follow?: (following: Following) => Promise<void>
}

/**
 * One open stream for all tabs of a browser: a browser gives a host six connections over HTTP/1.1, and streams of six tabs
 * would leave none for anything else. The tab that leads reads and passes on; when it closes, the next one resumes.
 */
export async function shareStream(sharing: Sharing): Promise<void> {
  const { open, onEvent, onState, signal, lead, tell, hear, follow = followStream } = sharing
  let lastId = ''
  let leading = false
  let state: StreamState = 'connecting'
  const become = (next: StreamState) => {
    state = next
    onState(next)
  }
  hear(told => {
    if ('asks' in told) return leading ? tell({ state }) : undefined
    if ('state' in told) return become(told.state)
    lastId = told.event.id || lastId
    onEvent(told.event)
  })
  tell({ asks: true })
  await lead(() => {
    leading = true
    return follow({
      open,
      signal,
      lastId,
      onEvent: event => {
        tell({ event })
        onEvent(event)
      },
      onState: next => {
        tell({ state: next })
        become(next)
      },
    })
  }, signal)
}

/** In the browser: Web Locks choose who leads (a tab that closes lets go by itself), a channel carries the events. */
export function shareInBrowser(name: string, sharing: Pick<Sharing, 'open' | 'onEvent' | 'onState' | 'signal'>): void {
  if (!navigator.locks) {
    void followStream(sharing)
    return
  }
  const channel = new BroadcastChannel(name)
  sharing.signal.addEventListener('abort', () => channel.close())
  const turn = shareStream({
    ...sharing,
    lead: (work, signal) => navigator.locks.request(name, { signal }, work),
    tell: told => sharing.signal.aborted || channel.postMessage(told),
    hear: listener => channel.addEventListener('message', event => listener(event.data as Told)),
  })
  // Leaving the page while waiting for one's turn.
  turn.catch(() => {})
}
