import { createHash } from 'node:crypto'
import t from 'tap'
import { isProof } from '../../../api/proof-of-work.ts'
import { proofOf } from './proof.ts'
import { sha256 } from './sha256.ts'

const hex = (words: Uint32Array) => Array.from(words, word => word.toString(16).padStart(8, '0')).join('')

t.test('texts of every length around a block have their SHA-256', async t => {
  for (const length of [0, 1, 3, 54, 55, 56, 63, 64, 65, 119, 120, 200]) {
    const text = 'س'.repeat(length % 7) + 'a'.repeat(length)
    t.equal(hex(sha256(text)), createHash('sha256').update(text).digest('hex'), `${length}`)
  }
})

t.test('an answer is one the API takes', async t => {
  const proof = await proofOf('challenge-of-the-api', 12)
  const [challenge = '', answer = ''] = proof.split(':')
  t.equal(challenge, 'challenge-of-the-api')
  t.ok(isProof(challenge, answer, 12))
})
