// SHA-256 (FIPS 180-4) of short texts. The browser's own is asynchronous, which costs a proof of work most of its time,
// and missing where a store is tried out on plain http.

const fractions = (root: (prime: number) => number, count: number) =>
  Uint32Array.from(primes(count), prime => ((root(prime) % 1) * 2 ** 32) | 0)
const constants = fractions(Math.cbrt, 64)
const start = fractions(Math.sqrt, 8)
const words = new Uint32Array(64)
const encoder = new TextEncoder()

/** The hash as eight words of 32 bits. */
export function sha256(text: string): Uint32Array {
  const blocks = padded(encoder.encode(text))
  const state = start.slice()
  for (let block = 0; block < blocks.byteLength; block += 64) compress(state, blocks, block)
  return state
}

function padded(bytes: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6))
  new Uint8Array(view.buffer).set(bytes)
  view.setUint8(bytes.length, 0x80)
  view.setUint32(view.byteLength - 4, bytes.length * 8)
  return view
}

function compress(state: Uint32Array, blocks: DataView, offset: number): void {
  spread(blocks, offset)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g)
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + constants[round]! + words[round]!) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  const rounds = [a, b, c, d, e, f, g, h]
  for (let place = 0; place < 8; place += 1) state[place] = (state[place]! + rounds[place]!) | 0
}

/** The sixteen words of a block, and the forty-eight that follow from them. */
function spread(blocks: DataView, offset: number): void {
  for (let place = 0; place < 16; place += 1) words[place] = blocks.getUint32(offset + place * 4)
  for (let place = 16; place < 64; place += 1) {
    const [two, fifteen] = [words[place - 2]!, words[place - 15]!]
    const one = turn(fifteen, 7) ^ turn(fifteen, 18) ^ (fifteen >>> 3)
    const other = turn(two, 17) ^ turn(two, 19) ^ (two >>> 10)
    words[place] = (words[place - 16]! + one + words[place - 7]! + other) | 0
  }
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function primes(count: number): number[] {
  const found: number[] = []
  for (let number = 2; found.length < count; number += 1)
    if (found.every(prime => number % prime !== 0)) found.push(number)
  return found
}
