// Which of Sadu's places a Host header names. Exact match against the configured origins, nothing guessed.
export type Place = { kind: 'shop'; slug: string } | { kind: 'app' } | { kind: 'landing' } | { kind: 'unknown' }
export type Origins = { shopOrigin: string; appOrigin: string }

const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const marker = 'slug-goes-here'

export function placeOf(host: string | null, origins: Origins): Place {
  const asked = (host ?? '').toLowerCase()
  const app = new URL(origins.appOrigin).host
  const [before = '', after = ''] = new URL(origins.shopOrigin.replace('{slug}', marker)).host.split(marker)
  if (asked === app) return { kind: 'app' }
  if (asked === after.replace(/^\./, '') || asked === app.replace(/^app\./, '')) return { kind: 'landing' }
  if (!asked.startsWith(before) || !asked.endsWith(after)) return { kind: 'unknown' }
  const slug = asked.slice(before.length, asked.length - after.length)
  return slugPattern.test(slug) ? { kind: 'shop', slug } : { kind: 'unknown' }
}

export function shopUrl(slug: string, { shopOrigin }: Pick<Origins, 'shopOrigin'>): string {
  return shopOrigin.replace('{slug}', slug)
}
