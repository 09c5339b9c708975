import t from 'tap'
import { choiceOf, languageChoices, languagesOf, readFounding, readTenantChange } from './tenant-body.ts'

function form(fields: Record<string, string>): FormData {
  const given = new FormData()
  for (const [name, value] of Object.entries(fields)) given.append(name, value)
  return given
}

const typed = { 'name.en': ' Mint ', 'name.ar': '', slug: 'mint', kind: 'shop', country: 'KW', languages: 'en+ar' }

t.test('a name in one language is enough, and none is told at both fields', async t => {
  const founding = { slug: 'mint', name: { en: 'Mint', ar: '' }, kind: 'shop', country: 'KW' }
  const home = { currency: 'KWD', timeZone: 'Asia/Kuwait' }
  t.same(readFounding(form(typed)), { body: { ...founding, ...home, locale: 'en', locales: ['en', 'ar'] } })
  t.same(readFounding(form({ ...typed, 'name.en': '  ', slug: '' })), {
    mistakes: { 'name.ar': 'required', 'name.en': 'required', slug: 'required' },
  })
})

t.test('languages are one choice, there and back', async t => {
  for (const choice of languageChoices) {
    const { locales, first } = languagesOf(choice)
    t.equal(choiceOf(locales, first), choice)
    t.ok(locales.includes(first))
  }
})

t.test('a change names the currency only where one can be chosen', async t => {
  const given = { ...typed, timeZone: 'Asia/Kuwait' }
  t.notHas(readTenantChange(form(given)), { body: { currency: /./ } })
  t.match(readTenantChange(form({ ...given, currency: 'SAR' })), {
    body: { currency: 'SAR', locales: ['en', 'ar'], defaultLocale: 'en', timeZone: 'Asia/Kuwait', kind: 'shop' },
  })
})
