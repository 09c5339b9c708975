import { test } from 'tap'
import { homeCountries, homeInWords, homes, isHomeCountry, zoneInWords } from './home-countries.ts'

test('a country says its currency and its clock in the reader’s language', async t => {
  const now = new Date('2026-12-01T00:00:00Z')
  t.same(homeInWords('KW', 'en', now), { currency: 'Kuwaiti Dinar', zone: 'Arabian Standard Time', offset: 'GMT+3' })
  t.same(homeInWords('AE', 'en', now), {
    currency: 'United Arab Emirates Dirham',
    zone: 'Gulf Standard Time',
    offset: 'GMT+4',
  })
  t.match(homeInWords('KW', 'ar', now), { currency: 'دينار كويتي', offset: /3/ })
})

test('every country has a clock that there is', async t => {
  for (const country of homeCountries) {
    t.ok(Intl.supportedValuesOf('timeZone').includes(homes[country].timeZone), country)
    t.ok(Intl.supportedValuesOf('currency').includes(homes[country].currency), country)
  }
  t.notOk(isHomeCountry('FR'))
  t.notOk(isHomeCountry('constructor'))
})

test('a time zone has a name where stores are at home', async t => {
  t.equal(zoneInWords('Asia/Kuwait', 'en'), 'Kuwait Time · Asia/Kuwait')
  t.equal(zoneInWords('Asia/Kuwait', 'ar'), 'توقيت الكويت · Asia/Kuwait')
  t.equal(zoneInWords('America/New_York', 'en'), 'America/New York')
})
