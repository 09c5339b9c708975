// What the sign-in page says to somebody who was sent there by an act of their own. In memory, for one showing.
export type PartingWords = 'passwordReset' | 'challengeEnded' | 'endedEverywhere'

let words: PartingWords | undefined

export function leaveWords(said: PartingWords): void {
  words = said
}

export function lastWords(): PartingWords | undefined {
  return words
}

export function forgetWords(): void {
  words = undefined
}
