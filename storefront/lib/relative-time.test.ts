import t from 'tap'
import { relativeTime } from './relative-time.ts'

const now = Date.parse('2026-11-20T06:30:00Z') // 9:30 in Kuwait
const en = { locale: 'en' } as const

t.test('English', async t => {
  const cases = [
    ['2026-11-20T06:29:31Z', 'now'],
    ['2026-11-20T06:31:00Z', 'now'],
    ['2026-11-20T06:25:00Z', '5 minutes ago'],
    ['2026-11-20T04:29:00Z', '2 hours ago'],
    ['2026-11-19T20:59:00Z', 'yesterday'],
    ['2026-11-19T21:01:00Z', '9 hours ago'],
    ['2026-11-17T12:00:00Z', '3 days ago'],
    ['2026-11-01T12:00:00Z', '1 Nov 2026'],
  ]
  for (const [instant, words] of cases) t.equal(relativeTime(instant as string, now, en), words)
})

t.test('a short night is told in hours, not as yesterday', async t => {
  const atOne = Date.parse('2026-11-19T22:00:00Z')
  t.equal(relativeTime('2026-11-19T20:00:00Z', atOne, en), '2 hours ago')
})

t.test('Arabic with Western or Arabic digits', async t => {
  t.equal(relativeTime('2026-11-20T06:25:00Z', now, { locale: 'ar' }), 'قبل 5 دقائق')
  t.equal(relativeTime('2026-11-20T06:25:00Z', now, { locale: 'ar', digits: 'arab' }), 'قبل ٥ دقائق')
})

t.test('the day is the one of the tenant', async t => {
  t.equal(relativeTime('2026-11-19T20:59:00Z', now, { locale: 'en', timeZone: 'UTC' }), 'yesterday')
  t.equal(relativeTime('2026-11-19T21:01:00Z', now, { locale: 'en', timeZone: 'UTC' }), 'yesterday')
})
