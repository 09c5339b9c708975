import type { NewVisit } from '#domain/attribution/record-visit.ts'
import type { Random } from '../pictures/random.ts'

export type DemoVisit = NewVisit & { at: Date }

type Way = [share: number, utm: NewVisit['utm'] | null, referrer?: string]

/** Where the people of the demo world come from. */
const ways: Way[] = [
  [0.3, { source: 'instagram', medium: 'social', campaign: 'autumn', content: 'story' }],
  [0.12, { source: 'whatsapp', medium: 'messaging', campaign: 'friends' }],
  [0.1, { source: 'newsletter', medium: 'email', campaign: 'november' }],
  [0.08, { source: 'poster', medium: 'qr', campaign: 'co-op', content: 'entrance' }],
  [0.1, { source: 'google', medium: 'cpc', campaign: 'brand', term: 'flowers kuwait' }],
  [0.12, null, 'https://www.google.com/'],
  [0.05, null, 'https://news.example/best-of-kuwait'],
]

/** One visit shortly before a conversion; one in eight conversions has none. */
export function planVisit(random: Random, landingPath: string, conversionAt: Date): DemoVisit | null {
  let left = random.next()
  const at = new Date(conversionAt.getTime() - random.between(2, 30) * 60_000)
  for (const [share, utm, referrer] of ways) {
    left -= share
    if (left < 0) return { landingPath, at, ...(utm && { utm }), ...(referrer && { referrer }) }
  }
  return random.next() < 0.5 ? { landingPath, at } : null
}
