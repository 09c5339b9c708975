import { randomBytes } from 'node:crypto'
import t from 'tap'
import { uuidv7 } from '#platform/ids.ts'
import { type LinkTarget, statusLinks } from './status-link.ts'
import { statusUrl } from './status-url.ts'

const links = statusLinks(randomBytes(32))
const now = new Date('2026-11-20T10:00:00Z')
const target: LinkTarget = {
  tenantId: uuidv7(),
  kind: 'pledge',
  id: uuidv7(),
  linkVersion: 7,
  expiresAt: new Date('2027-01-01T00:00:00Z'),
}

t.test('a link is read as it was signed', async t => {
  t.same(links.read(links.sign(target), now), target)
})

t.test('one changed letter anywhere, another key or the day of its end make it none', async t => {
  const token = links.sign(target)
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === 'A' ? 'B' : 'A'
    t.equal(links.read(token.slice(0, at) + other + token.slice(at + 1), now), undefined, `at ${at}`)
  }
  for (const wrong of [
    '',
    '.',
    `${token}.`,
    token.slice(1),
    `${token}A`,
    token.replace('.', ''),
    '%00',
    token.toUpperCase(),
  ])
    t.equal(links.read(wrong, now), undefined, wrong)
  t.equal(statusLinks(randomBytes(32)).read(token, now), undefined)
  t.equal(links.read(token, target.expiresAt), undefined)
})

t.test('the same record has the same address all day, and for half a year after its last date', async t => {
  const record = { ...target, slug: 'noor', locale: 'ar' as const, until: '2027-05-31' }
  const at = (time: string) => statusUrl(links, 'https://{slug}.sadu.test', record, new Date(time))
  t.equal(at('2026-11-20T00:00:00Z'), at('2026-11-20T23:59:59Z'))
  const [, token] = /^https:\/\/noor\.sadu\.test\/ar\/status\/(.+)$/.exec(at('2026-11-20T10:00:00Z'))!
  t.same(links.read(token!, now)!.expiresAt, new Date('2027-11-30T00:00:00Z'))
})
