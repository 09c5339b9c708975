import { createHmac, randomInt } from 'node:crypto'

export const recoveryCodes = 10

/** Without what is easily confused (0 o, 1 i l): ten of these are 49 bits. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz'

/** `xxxxx-xxxxx`, to be written down. */
export function newRecoveryCode(): string {
  const half = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return `${half()}-${half()}`
}

/** Keyed and bound to the person, however it was typed. */
export function hashRecoveryCode(key: Buffer, userId: string, code: string): Buffer {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return createHmac('sha256', key).update(`${userId}|${plain}`).digest()
}
