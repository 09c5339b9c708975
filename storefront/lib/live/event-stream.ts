export type StreamEvent = { id: string; type: string; data: string }

/** Reads `text/event-stream` (WHATWG HTML, 9.2.6) from chunks that may end anywhere, even between CR and LF. */
export class EventStreamReader {
  lastId = ''
  retryMs: number | undefined
  #rest = ''
  #begun = false
  #type = ''
  #data: string[] = []
  #id: string | undefined

  push(chunk: string): StreamEvent[] {
    this.#rest += this.#begun ? chunk : chunk.replace(/^\uFEFF/, '')
    if (chunk) this.#begun = true
    const events: StreamEvent[] = []
    // A CR at the very end may be half of a CRLF: it waits for the next chunk.
    for (let end = /\r\n|\n|\r(?!$)/.exec(this.#rest); end; end = /\r\n|\n|\r(?!$)/.exec(this.#rest)) {
      const line = this.#rest.slice(0, end.index)
      this.#rest = this.#rest.slice(end.index + end[0].length)
      const event = line === '' ? this.#dispatch() : this.#take(line)
      if (event) events.push(event)
    }
    return events
  }

  #take(line: string): undefined {
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') this.#type = value
    else if (field === 'data') this.#data.push(value)
    else if (field === 'id' && !value.includes('\0')) this.#id = value
    else if (field === 'retry' && /^\d+$/.test(value)) this.retryMs = Number(value)
  }

  #dispatch(): StreamEvent | undefined {
    if (this.#id !== undefined) this.lastId = this.#id
    const event = { id: this.lastId, type: this.#type || 'message', data: this.#data.join('\n') }
    const empty = this.#data.length === 0
    this.#type = ''
    this.#data = []
    this.#id = undefined
    return empty ? undefined : event
  }
}
