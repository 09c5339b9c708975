import { randomBytes } from 'node:crypto'
import { westernDigits } from '#domain/arabic.ts'

/** Crockford's base 32: no I, L, O or U, so that what is read aloud or copied by hand can be read back. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const length = 16

/** What the public confirms a receipt by: 80 random bits. */
export function newReceiptCode(): string {
  const bits = BigInt(`0x${randomBytes(10).toString('hex')}`)
  return Array.from({ length }, (_, n) => alphabet[Number((bits >> BigInt(5 * n)) & 31n)]).join('')
}

/** The code that somebody typed: any case, blanks and dashes, O for 0, I and L for 1. Undefined for what is none. */
export function readReceiptCode(typed: string): string | undefined {
  const code = westernDigits(typed)
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === length && [...code].every(sign => alphabet.includes(sign)) ? code : undefined
}
