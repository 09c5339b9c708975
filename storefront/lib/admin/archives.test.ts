import { test } from 'tap'
import type { Archive } from '../../api/archive-shapes.ts'
import { shownArchives } from './archives.ts'

const now = Date.parse('2026-12-10T12:00:00Z')

function archive(id: string, given: Partial<Archive> = {}): Archive {
  const times = { createdAt: '2026-12-10T11:00:00Z', readyAt: null, expiresAt: null }
  return { id, state: 'waiting', bytes: null, ...times, ...given }
}

const ready = (id: string, expiresAt: string) => archive(id, { state: 'ready', bytes: 5, expiresAt })

test('the copies that are shown', async t => {
  const states = (...archives: Archive[]) => shownArchives(archives, now).map(({ id, state }) => `${id} ${state}`)
  const tomorrow = '2026-12-11T12:00:00Z'
  const fetchable = [ready('b', tomorrow), archive('c', { state: 'failed' }), ready('d', tomorrow)]
  t.same(states(archive('a'), ...fetchable), ['a waiting', 'b ready', 'd ready'], 'the newest and what can be fetched')
  t.same(states(archive('a', { state: 'failed' }), archive('b', { state: 'expired' })), ['a failed'])
  t.same(states(ready('a', '2026-12-10T12:00:00Z')), ['a expired'], 'over at its moment')
  t.same(states(archive('a', { createdAt: '2026-12-10T05:59:59Z' })), ['a failed'], 'given up after six hours')
  t.same(states(archive('a', { createdAt: '2026-12-10T06:00:00Z' })), ['a waiting'])
  t.same(states(), [])
})
