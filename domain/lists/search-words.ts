import { normaliseText } from '#domain/arabic.ts'
import { InvalidInput } from '#domain/errors.ts'

const mostWords = 8

/**
 * The words a record must have, normalised as its search_text is; none for a search without letters. One of a single
 * letter is left out; when nothing else was written, the search is refused as too short.
 */
export function searchWords(q: string | undefined): string[] {
  const written = normaliseText(q ?? '')
  if (!written) return []
  const words = written
    .replace(/[()]/g, ' ')
    .replace(/(?<=\d)[-./](?=\d)/g, '')
    .split(' ')
    .map(word => asKept(word))
    .filter(word => [...word].length >= 2)
  if (words.length === 0) throw new InvalidInput([{ path: '/q', code: 'too_short', message: 'two letters or more' }])
  return [...new Set(words)].slice(0, mostWords)
}

/** Human numbers are padded to five digits, phone numbers are kept with + and their country. */
function asKept(word: string): string {
  const number = /^(ord|don|plg|rcp)-?([1-9]\d{0,3})$/.exec(word)
  if (number) return `${number[1]}-${number[2]!.padStart(5, '0')}`
  return word.replace(/^00(?=\d{7})/, '').replace(/^0(?=\d{8})/, '')
}
