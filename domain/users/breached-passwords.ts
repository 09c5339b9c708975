import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Fourteen bits of twenty for each entry: one password in 15,000 is refused though nobody stole it. */
const bitsPerEntry = 20
const hashes = 14

/** Passwords are compared without case, and however their letters were composed. */
export const plainPassword = (password: string) => password.normalize('NFKC').toLowerCase()

/** What is left of a password without the figures and signs behind it. */
export const stemOf = (password: string) => password.replace(/[^\p{L}]{1,6}$/u, '')

/** Whether a password, or the word it is made of by adding a few figures or signs, is on the lists that are tried first. */
export function isBreached(password: string): boolean {
  const plain = plainPassword(password)
  return isListed(plain) || isListed(stemOf(plain))
}

/** A Bloom filter over some entries; `dev/breached-passwords.ts` writes the one that is read here. */
export function buildFilter(entries: Set<string>): Buffer {
  const filter = Buffer.alloc(Math.ceil((entries.size * bitsPerEntry) / 8))
  for (const entry of entries) {
    for (const bit of bitsOf(entry, filter.length * 8)) filter[bit >> 3]! |= 1 << (bit & 7)
  }
  return filter
}

let kept: Buffer | undefined

function isListed(entry: string): boolean {
  kept ??= readFileSync(new URL('breached-passwords.bloom', import.meta.url))
  const filter = kept
  return bitsOf(entry, filter.length * 8).every(bit => filter[bit >> 3]! & (1 << (bit & 7)))
}

/** Double hashing: two numbers of one digest give as many places as are needed. */
function bitsOf(entry: string, bits: number): number[] {
  const digest = createHash('sha256').update(entry).digest()
  const first = digest.readUInt32LE(0)
  const step = digest.readUInt32LE(4) | 1
  return Array.from({ length: hashes }, (_, index) => (first + index * (step >>> 0)) % bits)
}
