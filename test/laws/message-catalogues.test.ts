import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { apiErrors } from '#api/errors.ts'
import { domainErrors } from '#domain/errors.ts'

type Texts = { [key: string]: string | Texts }

const read = (locale: string): Texts =>
  JSON.parse(readFileSync(new URL(`../../storefront/messages/${locale}.json`, import.meta.url), 'utf8'))

const keysOf = (texts: Texts, at = ''): string[] =>
  Object.entries(texts).flatMap(([key, text]) => (typeof text === 'string' ? [at + key] : keysOf(text, `${at}${key}.`)))

/** What one catalogue has and another lacks, both ways. */
function differences(one: Texts, other: Texts): string[] {
  const [had, has] = [keysOf(one), keysOf(other)]
  return [...had.filter(key => !has.includes(key)), ...has.filter(key => !had.includes(key))]
}

function untold(texts: Texts): string[] {
  const told = texts.errors as Texts
  return [...Object.keys(apiErrors), ...Object.keys(domainErrors)].filter(code => !told[code])
}

test('the pages have every text in both languages', async t => {
  t.ok(keysOf(read('en')).length > 50)
  t.strictSame(differences(read('en'), read('ar')), [])
  t.strictSame(differences({ a: { b: '1' }, c: '2' }, { a: { d: '1' }, c: '2' }), ['a.b', 'a.d'])
})

test('the pages have a sentence for every error of the API', async t => {
  t.strictSame(untold(read('en')), [])
  t.strictSame(untold(read('ar')), [])
  t.ok(untold({ errors: {} }).includes('out_of_stock'))
})
