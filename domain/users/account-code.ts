import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'

export const codeMinutes = 15
export const mostAttempts = 5

/**
 * Confirmations. With five attempts each, a hundred guesses at a million codes a day: nobody else's mailbox is guessed. The
 * resets that strangers ask for are ten, then one an hour at most: fewer than two hundred guesses.
 */
export const mostCodesADay = 20

/** Why a code is sent; each purpose has its own codes. */
export type CodePurpose = 'confirmation' | 'password_reset'

export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** Keyed, because a million codes are tried in a second; bound to its row, because two people may have the same code. */
export function hashCode(key: Buffer, codeId: string, code: string): Buffer {
  return createHmac('sha256', key).update(`${codeId}|${code}`).digest()
}

export function isCodeRight(key: Buffer, stored: { id: string; code_hash: Buffer }, code: string): boolean {
  return timingSafeEqual(hashCode(key, stored.id, code), stored.code_hash)
}

/** What a sealed code is bound to. */
export const sealedAs = (codeId: string) => `account-code:${codeId}`
