import t from 'tap'
import { addDays, addMonths, dateIn, daysBetween, hourIn, isCalendarDate, momentOf } from './calendar.ts'

t.test('a moment has the date and hour of the zone', async t => {
  const late = new Date('2026-11-20T22:30:00Z')
  t.equal(dateIn('Asia/Kuwait', late), '2026-11-21')
  t.equal(dateIn('America/New_York', late), '2026-11-20')
  t.equal(hourIn('Asia/Kuwait', late), 1)
})

t.test('an hour of a date is found in the zone, across a change of its clocks too', async t => {
  t.equal(momentOf('2026-11-21', 9, 'Asia/Kuwait').toISOString(), '2026-11-21T06:00:00.000Z')
  t.equal(momentOf('2026-03-29', 9, 'Europe/Berlin').toISOString(), '2026-03-29T07:00:00.000Z')
  t.equal(momentOf('2026-03-28', 9, 'Europe/Berlin').toISOString(), '2026-03-28T08:00:00.000Z')
  t.equal(dateIn('Africa/Cairo', momentOf('2026-04-24', 0, 'Africa/Cairo')), '2026-04-24')
})

t.test('months keep the day, or end with the month', async t => {
  t.equal(addMonths('2026-01-31', 1), '2026-02-28')
  t.equal(addMonths('2028-01-31', 1), '2028-02-29')
  t.equal(addMonths('2026-11-30', 3), '2027-02-28')
  t.equal(addMonths('2026-11-15', 14), '2028-01-15')
  t.equal(addDays('2026-12-31', 1), '2027-01-01')
  t.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
})

t.test('what is no day of the calendar is refused', async t => {
  for (const text of ['2026-02-30', '2026-13-01', '26-01-01', '', '2026-01-01T00:00:00Z']) t.notOk(isCalendarDate(text))
  t.ok(isCalendarDate('2028-02-29'))
})
