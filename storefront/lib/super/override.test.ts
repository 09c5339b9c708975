import { test } from 'tap'
import { lastDayOf, readOverride, shownLimit } from './override.ts'

test('a limit of its own holds until the end of a day', async t => {
  const staff = readOverride('staff', '25', '2026-12-31')
  t.match(staff, { limit: 'staff', value: 25 })
  t.equal(lastDayOf(staff!.until), '2026-12-31')
})

test('storage is written in gigabytes', async t => {
  t.equal(readOverride('storage_bytes', '1.5', '2026-12-31')?.value, 1.5 * 1024 ** 3)
  t.equal(shownLimit('storage_bytes', 1.5 * 1024 ** 3), 1.5)
  t.equal(shownLimit('items', 7), 7)
})

test('what is no limit is left out', async t => {
  t.equal(readOverride('items', '', '2026-12-31'), undefined)
  t.equal(readOverride('items', '12', ''), undefined)
  t.equal(readOverride('items', '-1', '2026-12-31'), undefined)
  t.equal(readOverride('items', 'many', '2026-12-31'), undefined)
})
