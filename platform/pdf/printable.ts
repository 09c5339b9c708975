import { coveredCharacters } from './font-coverage.ts'
import type { PrintValue } from './press.ts'

/** A longer word is broken, or it would leave the page. */
const longestWord = 60

/** Every text among the values, made printable. */
export function printableValues<Value extends PrintValue>(value: Value): Value {
  if (typeof value === 'string') return printable(value) as Value
  if (Array.isArray(value)) return value.map(printableValues) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, printableValues(each)])) as Value
}

/**
 * What the fonts can show of a text, and nothing that changes how other text is read: no control characters, no direction
 * overrides, no emoji; a letter of a script the fonts lack becomes a question mark. Vowel marks go, as newspapers print:
 * a mark and its letter would be copied from the PDF in the wrong order.
 */
export function printable(text: string): string {
  const known = coveredCharacters()
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')]
    .map(each => (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(each) ? ' ' : known.has(each.codePointAt(0)!) ? each : substitute(each)))
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/\S{61,}/gu, broken)
    .trim()
}

const substitute = (character: string) => (/[\p{L}\p{N}]/u.test(character) ? '?' : /\p{Zs}/u.test(character) ? ' ' : '')

const broken = (word: string) => word.match(new RegExp(`.{1,${longestWord / 2}}`, 'gu'))!.join('\u200b')
