import t from 'tap'
import { formatDate, formatMoney, formatNumber, formatPhone, inDigits, moneyParts } from './format.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })
const space = '\u00a0'

t.test('money', async t => {
  t.equal(formatMoney(kwd('1.250'), { locale: 'en' }), `1.250${space}KD`)
  t.equal(formatMoney(kwd('1.250'), { locale: 'ar' }), `1.250${space}د.ك`, 'has Western digits unless asked otherwise')
  t.equal(formatMoney(kwd('1.250'), { locale: 'ar', digits: 'arab' }), `١٫٢٥٠${space}د.ك`)
  t.equal(formatMoney(kwd('1234567.500'), { locale: 'en' }), `1,234,567.500${space}KD`)
  t.equal(formatMoney(kwd('1234.500'), { locale: 'ar', digits: 'arab' }), `١٬٢٣٤٫٥٠٠${space}د.ك`)
  t.equal(formatMoney(kwd('9007199254740993.001'), { locale: 'en' }), `9,007,199,254,740,993.001${space}KD`, 'is exact')
  t.equal(formatMoney(kwd('-0.500'), { locale: 'en' }), `-0.500${space}KD`)
  t.equal(formatMoney({ amount: '900', currency: 'JPY' }, { locale: 'ar' }), `900${space}JPY`, 'falls back to the code')
  t.same(moneyParts(kwd('0.000'), { locale: 'en' }), { number: '0.000', unit: 'KD' })
})

t.test('numbers follow the tenant’s digits', async t => {
  t.equal(formatNumber(12345, { locale: 'ar' }), '12,345')
  t.equal(formatNumber(12345, { locale: 'ar', digits: 'arab' }), '١٢٬٣٤٥')
  t.equal(formatNumber(12345, { locale: 'en', digits: 'arab' }), '12,345', 'among English words they are Western')
  t.equal(inDigits('بقيت 3 قطع', { locale: 'ar', digits: 'arab' }), 'بقيت ٣ قطع')
  t.equal(inDigits('Only 3 left', { locale: 'en' }), 'Only 3 left')
})

t.test('a date is in the tenant’s time zone and in the asked digits', async t => {
  const lateEvening = '2026-03-01T22:30:00Z'
  t.match(formatDate(lateEvening, { locale: 'en', timeZone: 'Asia/Kuwait' }, 'date'), /2 Mar 2026/)
  t.match(formatDate(lateEvening, { locale: 'ar' }, 'date'), /2 مارس 2026/)
  t.match(formatDate(lateEvening, { locale: 'ar', digits: 'arab' }, 'date'), /٢ مارس ٢٠٢٦/)
  t.match(formatDate(lateEvening, { locale: 'en' }, 'time'), /1:30/)
})

t.test('a Kuwaiti phone number is grouped, another one is left alone', async t => {
  t.equal(formatPhone('+96522251234'), '+965 2225 1234')
  t.equal(formatPhone('+966501234567'), '+966501234567')
})
