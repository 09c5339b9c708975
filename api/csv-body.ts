import { createHash } from 'node:crypto'

/** A CSV file sent as a body. As JSON it is its digest, which is what a repeated request is known by. */
export class CsvBody {
  readonly #bytes: Buffer
  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }
  bytes(): Buffer {
    return this.#bytes
  }
  toJSON() {
    return createHash('sha256').update(this.#bytes).digest('hex')
  }
}
