import type { Touch } from './touch.ts'

/** How a visit came, in the groups that marketing reports use; after Google Analytics' default channel grouping. */
export type TouchChannel =
  | 'direct'
  | 'search'
  | 'social'
  | 'paid'
  | 'email'
  | 'messaging'
  | 'offline'
  | 'referral'
  | 'campaign'

const searchHosts = /(^|\.)(google|bing|duckduckgo|yahoo|ecosia|yandex|baidu)\./
const socialNames = /(^|\.)(instagram|facebook|fb|twitter|x|t|tiktok|snapchat|linkedin|youtube|threads|pinterest)(\.|$)/
const messagingNames = /(^|\.)(whatsapp|wa|telegram|signal|sms)(\.|$)/

/** By the medium where there is one, else by the source or the referring host. */
export function channelOf({ source, medium, referrer }: Pick<Touch, 'source' | 'medium' | 'referrer'>): TouchChannel {
  const by = medium?.toLowerCase() ?? ''
  if (/^(.*cp.*|ppc|retargeting|paid.*|display|banner|ads?)$/.test(by)) return 'paid'
  if (/^e-?mail$|^newsletter$/.test(by)) return 'email'
  if (/^(sms|whatsapp|telegram|messag.*)$/.test(by)) return 'messaging'
  if (/^(qr|print|offline|leaflet|poster|radio|tv)$/.test(by)) return 'offline'
  const from = (source ?? hostOf(referrer)).toLowerCase()
  if (from === '') return 'direct'
  if (/^social/.test(by) || socialNames.test(from)) return 'social'
  if (messagingNames.test(from)) return 'messaging'
  if (by === 'organic' || searchHosts.test(`${from}.`)) return 'search'
  return source ? 'campaign' : 'referral'
}

const hostOf = (referrer: string | null) => (referrer && URL.canParse(referrer) ? new URL(referrer).host : '')
