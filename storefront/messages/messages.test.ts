import { readFileSync } from 'node:fs'
import t from 'tap'
import { apiErrors } from '../../api/errors.ts'
import { domainErrors } from '../../domain/errors.ts'

type Texts = { [key: string]: string | Texts }
const read = (locale: string): Texts => JSON.parse(readFileSync(new URL(`./${locale}.json`, import.meta.url), 'utf8'))
const en = flat(read('en'))
const ar = flat(read('ar'))

t.test('Arabic and English have the same keys', async t => {
  t.same([...ar.keys()].sort(), [...en.keys()].sort())
})

t.test('every refusal of the API has its words', async t => {
  const codes = [...Object.keys(apiErrors), ...Object.keys(domainErrors)]
  t.same(
    codes.filter(code => !en.has(`errors.${code}`)),
    [],
  )
})

t.test('no text is empty', async t => {
  const empty = [...en, ...ar].filter(([, text]) => text.trim() === '')
  t.same(empty, [])
})

t.test('both languages fill in the same values', async t => {
  const different = [...en].filter(([key, text]) => values(text).join() !== values(ar.get(key) ?? '').join())
  t.same(different, [])
})

t.test('Arabic counts have all of Arabic’s forms', async t => {
  const counted = [...ar].filter(([, text]) => text.includes(', plural,'))
  const lacking = counted.filter(
    ([, text]) => !['one', 'two', 'few', 'many', 'other'].every(form => text.includes(`${form} {`)),
  )
  t.same(lacking, [])
})

function flat(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

/** Names of what is put into a text: `{name}`, `{count, plural, ...}`, `<link>`. */
function values(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/\{(\w+)(?:\}|, plural)|<(\w+)>/g)].map(match => match[1] ?? match[2] ?? '')),
  ].sort()
}
