import { EventStreamReader, type StreamEvent } from './event-stream.ts'

/** `refused`: this person may not listen (any more); nothing is tried again. */
export type StreamState = 'connecting' | 'live' | 'waiting' | 'refused'

export type Following = {
  /** Answers with the open stream; throws or answers not-ok when there is none. */
  open: (lastId: string, signal: AbortSignal) => Promise<Response>
  signal: AbortSignal
  lastId?: string
  onEvent: (event: StreamEvent) => void
  onState: (state: StreamState) => void
  wait?: (ms: number, signal: AbortSignal) => Promise<void>
  random?: () => number
}

// The API pings every 15 s: three of them missing means the line is dead, whatever the socket says.
const silenceMs = 45_000
const slowestMs = 30_000

/** Reads an event stream for as long as `signal` allows, resuming after every break with a growing pause. */
export async function followStream(following: Following): Promise<void> {
  const { open, signal, onEvent, onState, wait = pause, random = Math.random } = following
  let lastId = following.lastId ?? ''
  let failures = 0
  while (!signal.aborted) {
    onState('connecting')
    const reader = new EventStreamReader()
    const line = new AbortController()
    const hangUp = () => line.abort()
    signal.addEventListener('abort', hangUp, { once: true })
    try {
      const response = await open(lastId, line.signal)
      if ([403, 404, 204].includes(response.status)) return onState('refused')
      if (!response.ok || !response.body) throw new Error(`stream answered ${response.status}`)
      onState('live')
      failures = 0
      for await (const event of eventsOf(response.body, reader, line)) onEvent(event)
    } catch (cause) {
      if (isRefusal(cause)) return onState('refused')
    } finally {
      signal.removeEventListener('abort', hangUp)
      line.abort()
    }
    // The reader's, not the last event's: the API names its position before anything has happened.
    lastId = reader.lastId || lastId
    if (signal.aborted) return
    onState('waiting')
    await wait(pauseAfter(failures, reader.retryMs, random), signal)
    failures += 1
  }
}

/** 1 s, 2 s, 4 s ... 30 s, each cut by up to half at random, so that a restart is not met by everyone at once. */
export function pauseAfter(failures: number, retryMs: number | undefined, random: () => number): number {
  const full = Math.min(slowestMs, (retryMs ?? 1000) * 2 ** Math.min(failures, 10))
  return Math.round(full * (1 - random() / 2))
}

async function* eventsOf(body: ReadableStream<Uint8Array>, reader: EventStreamReader, line: AbortController) {
  const text = new TextDecoder()
  const bytes = body.getReader()
  try {
    for (;;) {
      const silence = setTimeout(() => bytes.cancel().catch(() => {}), silenceMs)
      const { done, value } = await bytes.read().finally(() => clearTimeout(silence))
      if (done || line.signal.aborted) return
      yield* reader.push(text.decode(value, { stream: true }))
    }
  } finally {
    bytes.releaseLock()
  }
}

function isRefusal(cause: unknown): boolean {
  const status = (cause as { status?: unknown } | null)?.status
  return status === 401 || status === 403 || status === 404
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
