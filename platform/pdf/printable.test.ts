import fc from 'fast-check'
import { test } from 'tap'
import { printable, printableValues } from './printable.ts'

test('names of both scripts stay as they are', async t => {
  for (const text of [
    'عبدالله محمد الصباح',
    'Šejla Łukasz Ğül',
    'أمل للإغاثة (الكويت)',
    'RCP-00001 · +965 2221',
    '١٬٢٣٤٫٥٠٠ د.ك',
    '«» “” – — € £',
  ])
    t.equal(printable(text), text)
  t.equal(printable('e\u0301tude'), 'étude', 'a letter and its accent become one')
})

test('what cannot be printed, or changes how other text is read, is gone', async t => {
  t.equal(printable('a\u202Eb\u202C\u2066c\u2069\u200f'), 'abc')
  t.equal(printable('one\u0000\u0007two\nthree\u2028four'), 'one two three four')
  t.equal(printable('ورد 🌹 جوري ❤️ 👨‍👩‍👧'), 'ورد جوري')
  t.equal(printable('محمّد فلسًا'), 'محمد فلسا')
  t.equal(printable('王小明 ok'), '??? ok', 'letters of a script without a font are seen to be missing')
})

test('a word that no line can hold is broken', async t => {
  t.equal(
    Math.max(
      ...printable('W'.repeat(500))
        .split('\u200b')
        .map(part => part.length),
    ),
    24,
  )
  const address = `https://${'a'.repeat(50)}`
  t.equal(printable(address), address)
})

test('any text comes out as characters the fonts have, and comes out the same again', async t => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const once = printable(text)
      t.equal(printable(once.replaceAll('\u200b', '')).replaceAll('\u200b', ''), once.replaceAll('\u200b', ''))
      t.notMatch(once, /[\p{Cc}\p{M}\u202a-\u202e\u2066-\u2069]/u)
    }),
    { numRuns: 300 },
  )
})

test('texts are found wherever they stand among the values', async t => {
  const values = { a: ['x\u0007y', { b: 'é😀' }], n: 1, yes: true, none: null }
  t.strictSame(printableValues(values), { a: ['x y', { b: 'é' }], n: 1, yes: true, none: null })
})
