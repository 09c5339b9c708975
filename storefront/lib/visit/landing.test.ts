import t from 'tap'
import { asksForPrivacy, isKept, landingOf } from './landing.ts'

const now = Date.parse('2026-11-20T10:00:00Z')
const minutesAgo = (minutes: number) => now - minutes * 60_000
const view = (path: string, given = {}) => ({
  url: new URL(path, 'http://noor.example.test'),
  referrer: '',
  kept: undefined,
  now,
  ...given,
})
const kept = { id: 'v1', seenAt: minutesAgo(5), campaign: '{}' }

t.test('a first view is a visit, with its five fields, where it came from and where it landed', async t => {
  const path =
    '/ar/campaigns/wells?utm_source=instagram&utm_medium=social&utm_campaign=ramadan&utm_content=a&utm_term=b&x=1'
  const landing = landingOf(view(path, { referrer: 'https://l.instagram.com/page?who=me#x' }))
  t.match(landing, {
    utm: { source: 'instagram', medium: 'social', campaign: 'ramadan', content: 'a', term: 'b' },
    referrer: 'https://l.instagram.com/page',
    landingPath: '/ar/campaigns/wells',
    previousVisitId: undefined,
  })
})

t.test('the store itself and unreadable addresses are no referrer', async t => {
  for (const referrer of ['http://noor.example.test/en', 'android-app://com.example', 'nonsense', ''])
    t.equal(landingOf(view('/en', { referrer }))?.referrer, undefined, referrer)
})

t.test('a visit goes on for half an hour after it was last seen', async t => {
  t.equal(landingOf(view('/en', { kept })), undefined)
  const later = { ...kept, seenAt: minutesAgo(31) }
  t.match(landingOf(view('/en', { kept: later })), { previousVisitId: 'v1' })
})

t.test('another campaign is another visit at once, the same one is not', async t => {
  const first = landingOf(view('/en?utm_source=mail', { kept }))
  t.match(first, { utm: { source: 'mail' }, previousVisitId: 'v1' })
  const same = { ...kept, campaign: first?.campaign }
  t.equal(landingOf(view('/en?utm_source=mail', { kept: same })), undefined)
  t.ok(landingOf(view('/en?utm_source=sms', { kept: same })))
})

t.test('after ninety days a browser is a new one', async t => {
  const old = { ...kept, seenAt: minutesAgo(91 * 24 * 60) }
  t.notOk(isKept(old, now))
  t.equal(landingOf(view('/en', { kept: old }))?.previousVisitId, undefined)
})

t.test('status pages and receipts are never told', async t => {
  for (const path of ['/en/status/secret', '/ar/status/secret?utm_source=mail', '/en/receipts/ABC', '/en/receipts'])
    t.equal(landingOf(view(path)), undefined, path)
})

t.test('a browser that asks not to be followed is heard', async t => {
  t.ok(asksForPrivacy({ globalPrivacyControl: true }))
  t.ok(asksForPrivacy({ doNotTrack: '1' }))
  t.notOk(asksForPrivacy({ doNotTrack: 'unspecified' }))
  t.notOk(asksForPrivacy({ globalPrivacyControl: false, doNotTrack: null }))
})
