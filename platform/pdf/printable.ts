import { coveredCharacters } from './font-coverage.ts'
import type { PrintValue } from './press.ts'

/** A word of more than 60 characters is broken into parts of that many, or it would leave its place on the page. */
const partLength = 24

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
  return [...text.normalize('NFC').replace(invisible, '')]
    .map(each => (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(each) ? ' ' : known.has(each.codePointAt(0)!) ? each : substitute(each)))
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/\S{61,}/gu, broken)
    .trim()
}

/** Marks and format characters, except the one that keeps two letters of Persian apart. */
const invisible = /(?!(?<=\p{Script=Arabic})\u200c(?=\p{Script=Arabic}))[\p{M}\p{Cf}]/gu

const substitute = (character: string) => (/[\p{L}\p{N}]/u.test(character) ? '?' : /\p{Zs}/u.test(character) ? ' ' : '')

const broken = (word: string) => word.match(new RegExp(`.{1,${partLength}}`, 'gu'))!.join('\u200b')
