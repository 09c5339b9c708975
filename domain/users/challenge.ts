import { createHmac } from 'node:crypto'

export const challengeMinutes = 5
export const mostChallengeAttempts = 5

/** What the state of a challenge is sealed for. */
export const challengeSealedAs = (challengeId: string) => `sign-in-challenge:${challengeId}`

export function hashChallenge(key: Buffer, session: string): Buffer {
  return createHmac('sha256', key).update(session).digest()
}
