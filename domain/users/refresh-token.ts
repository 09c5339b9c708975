import { createHmac, timingSafeEqual } from 'node:crypto'
import { isUuid } from '#platform/ids.ts'

/** Token n of a session follows from the session's seed and n: nothing but the number is stored, and a retry gets the same one. */
export type RefreshToken = { sessionId: string; generation: number; mac: string }

export type TokenFamily = { id: string; seed: Buffer }

export function writeRefreshToken(key: Buffer, family: TokenFamily, generation: number): string {
  return `${family.id}.${generation}.${macOf(key, family, generation)}`
}

const tokenForm = /^([0-9a-f-]{36})\.([1-9]\d{0,8})\.([\w-]{43})$/

/** The parts of a token, not yet to be believed; undefined for anything that is none. */
export function readRefreshToken(text: string): RefreshToken | undefined {
  const [, sessionId, generation, mac] = tokenForm.exec(text) ?? []
  return isUuid(sessionId) ? { sessionId, generation: Number(generation), mac: mac! } : undefined
}

/** Whether the token was given out by us for this family. */
export function isAuthentic(key: Buffer, family: TokenFamily, token: RefreshToken): boolean {
  return timingSafeEqual(Buffer.from(macOf(key, family, token.generation)), Buffer.from(token.mac))
}

function macOf(key: Buffer, { id, seed }: TokenFamily, generation: number): string {
  return createHmac('sha256', key).update(seed).update(`|${id}|${generation}`).digest('base64url')
}
