import { Readable } from 'node:stream'
import type { Connection, Submittable } from 'pg'

const blockBytes = 64 * 1024

/**
 * The rows of a COPY to STDOUT as one stream of bytes, each with CRLF in place of the LF that Postgres ends it with. The
 * connection is read no faster than the stream. It ends when `settled` has. Rows are copied into blocks straight from
 * what came over the socket: with an object for each of them a million rows made the process a hundred megabytes larger.
 */
export class CopyRows extends Readable implements Submittable {
  /** How many rows have come so far. */
  count = 0
  readonly #text: string
  readonly #settled: () => Promise<void>
  #socket: { pause(): void; resume(): void } | undefined
  #block: Buffer = Buffer.allocUnsafe(blockBytes)
  #filled = 0

  constructor(input: { text: string; head: string; settled: () => Promise<void> }) {
    super({ highWaterMark: blockBytes })
    this.#text = input.text
    this.#settled = input.settled
    this.push(input.head)
  }

  submit(connection: Connection) {
    this.#socket = connection.stream
    connection.query(this.#text)
  }

  override _read() {
    this.#socket?.resume()
  }

  /** One message is one row: so says the protocol. */
  handleCopyData({ chunk }: { chunk: Buffer }) {
    this.count++
    if (this.#filled + chunk.length + 1 > this.#block.length) this.#send(chunk.length + 1)
    this.#filled += chunk.copy(this.#block, this.#filled, 0, chunk.length - 1)
    this.#block[this.#filled++] = 0x0d
    this.#block[this.#filled++] = 0x0a
  }

  handleCommandComplete() {
    // That it is complete is said by the end of the stream.
  }

  handleError(error: Error) {
    this.#socket = undefined
    this.destroy(error)
  }

  handleReadyForQuery() {
    // What comes next on this connection is no row.
    this.#socket?.resume()
    this.#socket = undefined
    if (this.destroyed) return
    if (this.#filled > 0) this.#send(0)
    this.#settled().then(
      () => this.push(null),
      error => this.destroy(error),
    )
  }

  /** Hands a block on and begins another one, with room for so many bytes at least. */
  #send(room: number) {
    const goesOn = this.push(this.#block.subarray(0, this.#filled))
    this.#block = Buffer.allocUnsafe(Math.max(blockBytes, room))
    this.#filled = 0
    if (!goesOn) this.#socket?.pause()
  }
}
