import { createHash } from 'node:crypto'

/** Leading zero bits of the hash: about 130,000 tries, a quarter of a second to two in a browser. */
export const proofDifficulty = 17

/**
 * Whether `answer` proves the effort of a challenge: SHA-256 of `challenge:answer` begins with so many zero bits
 * (hashcash, http://www.hashcash.org/papers/hashcash.pdf).
 */
export function isProof(challenge: string, answer: string, difficulty = proofDifficulty): boolean {
  const hash = createHash('sha256').update(`${challenge}:${answer}`).digest()
  const whole = Math.floor(difficulty / 8)
  if (hash.subarray(0, whole).some(byte => byte !== 0)) return false
  const rest = difficulty % 8
  return rest === 0 || hash[whole]! >> (8 - rest) === 0
}
