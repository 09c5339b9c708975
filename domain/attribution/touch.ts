/** One visit as it is copied onto a conversion: the five UTM fields, the referring host and where it landed. */
export type Touch = {
  source: string | null
  medium: string | null
  campaign: string | null
  content: string | null
  term: string | null
  referrer: string | null
  landingPath: string
  /** RFC 3339, UTC. */
  at: string
}

/** What brought a visit: its utm_source in lower case, else the referring host, else `direct`. */
export function sourceOf({ source, referrer }: Pick<Touch, 'source' | 'referrer'>): string {
  if (source) return source.toLowerCase()
  return referrer ? hostOf(referrer) : 'direct'
}

function hostOf(referrer: string): string {
  const host = URL.canParse(referrer) ? new URL(referrer).host : referrer
  return host.toLowerCase().replace(/^www\./, '') || 'direct'
}
