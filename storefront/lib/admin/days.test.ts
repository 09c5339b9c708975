import t from 'tap'
import { addDays, formatDay, todayIn } from './days.ts'

t.test('today is the calendar day of the tenant', async t => {
  const lateEvening = Date.parse('2026-11-19T21:30:00Z')
  t.equal(todayIn({ locale: 'ar', timeZone: 'Asia/Kuwait' }, lateEvening), '2026-11-20')
  t.equal(todayIn({ locale: 'en', timeZone: 'America/New_York' }, lateEvening), '2026-11-19')
})

t.test('days are counted over the ends of months and years', async t => {
  t.equal(addDays('2026-02-27', 2), '2026-03-01')
  t.equal(addDays('2026-12-31', 1), '2027-01-01')
  t.equal(addDays('2026-03-01', -1), '2026-02-28')
})

t.test('a date is said as it is, whatever the zone', async t => {
  t.equal(formatDay('2026-12-05', { locale: 'en', timeZone: 'Pacific/Auckland' }), '5 Dec 2026')
  t.match(formatDay('2026-12-05', { locale: 'ar', digits: 'arab' }), /٥.*٢٠٢٦/)
})
