import t from 'tap'
import { chooseLocale, directionOf, textIn } from './locale.ts'

const both = ['ar', 'en'] as const

t.test('the visitor’s own choice wins, then the browser’s, then the tenant’s', async t => {
  const choose = (cookie: string | undefined, acceptLanguage: string | null) =>
    chooseLocale({ cookie, acceptLanguage, offered: both, fallback: 'ar' })
  t.equal(choose('en', 'ar'), 'en')
  t.equal(choose(undefined, 'fr-FR,en;q=0.8,ar;q=0.9'), 'ar')
  t.equal(choose(undefined, 'en-GB,en;q=0.9'), 'en')
  t.equal(choose(undefined, 'en;q=0,ar;q=0.1'), 'ar', 'q=0 is a refusal')
  t.equal(choose('xx', null), 'ar')
  t.equal(choose(undefined, ';;q=,,*'), 'ar')
})

t.test('only a language of the tenant is chosen', async t => {
  t.equal(chooseLocale({ cookie: 'en', acceptLanguage: 'en', offered: ['ar'], fallback: 'ar' }), 'ar')
  t.equal(chooseLocale({ cookie: undefined, acceptLanguage: null, offered: ['en'], fallback: 'ar' }), 'en')
})

t.test('a text that exists in one language only is shown in that one', async t => {
  t.equal(textIn('ar', { en: 'Rose', ar: '' }), 'Rose')
  t.equal(textIn('en', { en: '', ar: 'وردة' }), 'وردة')
  t.equal(directionOf('ar'), 'rtl')
})
