import t from 'tap'
import { addressOf, slugFrom, slugTyped } from './slug-text.ts'

t.test('what is typed becomes an address while it is typed', async t => {
  t.equal(slugTyped('Bloom  Flowers'), 'bloom-flowers')
  t.equal(slugTyped('bloom_kw.'), 'bloom-kw-')
  t.equal(slugTyped('نعناع'), 'نعناع', 'what cannot be in it stays to be told about')
  t.equal(slugTyped('x'.repeat(90)).length, 40)
})

t.test('a name gives a first idea of an address', async t => {
  t.equal(slugFrom('Bloom & Co.'), 'bloom-and-co')
  t.equal(slugFrom("Café L'Étoile"), 'cafe-letoile')
  t.equal(slugFrom('  --  '), '')
  t.equal(slugFrom('نعناع'), '')
  t.match(slugFrom(`${'long '.repeat(20)}name`), /^[a-z-]{1,40}$/)
  t.notMatch(slugFrom(`${'a'.repeat(39)} b`), /-$/)
})

t.test('an address is told without its scheme', async t => {
  t.equal(addressOf('bloom', 'http://{slug}.localhost:3000'), 'bloom.localhost:3000')
  t.equal(addressOf('bloom', 'https://{slug}.sadu.shop'), 'bloom.sadu.shop')
})
