import t from 'tap'
import { channelOf } from './channel.ts'
import { sourceOf } from './touch.ts'

const came = (given: { source?: string; medium?: string; referrer?: string }) => ({
  source: given.source ?? null,
  medium: given.medium ?? null,
  referrer: given.referrer ?? null,
})

t.test('a visit has the channel of its medium, else of its source, else of who referred to it', async t => {
  const cases: [Parameters<typeof came>[0], string][] = [
    [{}, 'direct'],
    [{ source: 'instagram', medium: 'social' }, 'social'],
    [{ source: 'Instagram' }, 'social'],
    [{ source: 'google', medium: 'cpc' }, 'paid'],
    [{ source: 'newsletter', medium: 'email' }, 'email'],
    [{ source: 'mosque-poster', medium: 'QR' }, 'offline'],
    [{ source: 'whatsapp' }, 'messaging'],
    [{ source: 'ramadan-partner' }, 'campaign'],
    [{ referrer: 'https://www.google.com/' }, 'search'],
    [{ referrer: 'https://l.instagram.com/' }, 'social'],
    [{ referrer: 'https://news.example/article' }, 'referral'],
  ]
  for (const [given, channel] of cases) t.equal(channelOf(came(given)), channel, JSON.stringify(given))
})

t.test('a source is the utm_source in small letters, else the referring host, else direct', async t => {
  t.equal(sourceOf(came({ source: 'Instagram', referrer: 'https://a.example/' })), 'instagram')
  t.equal(sourceOf(came({ referrer: 'https://www.News.example/x' })), 'news.example')
  t.equal(sourceOf(came({})), 'direct')
})
