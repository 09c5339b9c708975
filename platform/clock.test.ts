import { test } from 'tap'
import { stoppedClock, systemClock } from '#platform/clock.ts'

test('the system clock tells the time of the machine', async t => {
  const before = Date.now()
  const now = systemClock.now().getTime()
  t.ok(now >= before && now <= Date.now())
})

test('a stopped clock moves only when it is told to', async t => {
  const clock = stoppedClock('2026-11-20T09:30:00Z')
  clock.now().setFullYear(1999)
  t.equal(clock.now().toISOString(), '2026-11-20T09:30:00.000Z')
  clock.advance(60_000)
  t.equal(clock.now().toISOString(), '2026-11-20T09:31:00.000Z')
  clock.moveTo('2027-01-01T00:00:00Z')
  t.equal(clock.now().toISOString(), '2027-01-01T00:00:00.000Z')
})
