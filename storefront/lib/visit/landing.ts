// When a page view is a new visit, and what is told of it. Documented in docs/attribution.md.
export type KeptVisit = { id: string; seenAt: number; campaign: string }
type Utm = { source?: string; medium?: string; campaign?: string; content?: string; term?: string }
export type NewVisit = { utm?: Utm; referrer?: string; landingPath: string; previousVisitId?: string }
type View = { url: URL; referrer: string; kept: KeptVisit | undefined; now: number }

const sessionMinutes = 30
/** After this long without a visit the browser is a new one; the API carries a first touch no longer either. */
export const keptDays = 90

const minute = 60_000
const utmFields = ['source', 'medium', 'campaign', 'content', 'term'] as const

/** A new visit begins after half an hour away, or when another campaign leads here; undefined while one goes on. */
export function landingOf({ url, referrer, kept, now }: View): (NewVisit & { campaign: string }) | undefined {
  if (isPersonal(url.pathname)) return undefined
  const utm = utmIn(url)
  const campaign = JSON.stringify(utm)
  const goesOn = kept && now - kept.seenAt < sessionMinutes * minute
  if (goesOn && (!hasAny(utm) || campaign === kept.campaign)) return undefined
  const from = outsideOf(url, referrer)
  return {
    campaign,
    landingPath: url.pathname.slice(0, 500),
    ...(hasAny(utm) && { utm }),
    ...(from && { referrer: from }),
    ...(kept && isKept(kept, now) && { previousVisitId: kept.id }),
  }
}

export function isKept({ seenAt }: KeptVisit, now: number): boolean {
  return now - seenAt < keptDays * 24 * 60 * minute
}

/** Addresses that hold somebody's token or code are never told, nor anything about who reads them. */
export function isPersonal(path: string): boolean {
  return /^\/(ar|en)\/(status|receipts)(\/|$)/.test(path)
}

/** Whether the browser asks not to be followed (Global Privacy Control, Do Not Track). */
export function asksForPrivacy(browser: { globalPrivacyControl?: boolean; doNotTrack?: string | null }): boolean {
  return browser.globalPrivacyControl === true || browser.doNotTrack === '1'
}

function utmIn(url: URL): Utm {
  const given = utmFields.map(field => [field, url.searchParams.get(`utm_${field}`)?.trim().slice(0, 200)])
  return Object.fromEntries(given.filter(([, text]) => text))
}

function hasAny(utm: Utm): boolean {
  return Object.keys(utm).length > 0
}

/** Address without its query, which can name a person; what comes from the store itself says nothing. */
function outsideOf(url: URL, referrer: string): string | undefined {
  if (!URL.canParse(referrer)) return undefined
  const { protocol, host, origin, pathname } = new URL(referrer)
  return /^https?:$/.test(protocol) && host !== url.host ? (origin + pathname).slice(0, 500) : undefined
}
