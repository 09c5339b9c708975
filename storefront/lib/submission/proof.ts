import { sha256 } from './sha256.ts'

/** How long the page may stand still at a time. */
const stillFor = 12

/**
 * The answer to a challenge of `proof_required`: `challenge:answer`, whose SHA-256 begins with so many zero bits. Works in
 * short turns, so that the page goes on answering.
 */
export async function proofOf(challenge: string, difficulty: number): Promise<string> {
  for (let answer = 0; ; ) {
    const until = performance.now() + stillFor
    while (performance.now() < until) {
      for (let tries = 0; tries < 64; tries += 1, answer += 1) {
        const proof = `${challenge}:${answer.toString(36)}`
        if (zeroBits(sha256(proof)) >= difficulty) return proof
      }
    }
    await new Promise(resolve => setTimeout(resolve))
  }
}

function zeroBits(words: Uint32Array): number {
  let bits = 0
  for (const word of words) {
    bits += Math.clz32(word)
    if (word !== 0) return bits
  }
  return bits
}
