// Where a request of a known place goes, as plain values: proxy.ts turns them into a rewrite or a redirect.
import { chooseLocale, isLocale, type Locale } from './locale.ts'

export type Visitor = { cookie: string | undefined; acceptLanguage: string | null }
export type Tenant =
  | { state: 'open'; locales: readonly Locale[]; defaultLocale: Locale }
  | { state: 'moved'; slug: string }
  | { state: 'unknown' | 'suspended' | 'unreachable' }
export type Route =
  | { to: 'rewrite'; path: string; locale: Locale; status?: number }
  | { to: 'redirect'; path: string }
  | { to: 'move'; slug: string; path: string }

const plainPages = { unknown: ['missing', 404], suspended: ['closed', 403], unreachable: ['unavailable', 503] } as const

export function routeOfShop(slug: string, path: string, tenant: Tenant, visitor: Visitor): Route {
  if (tenant.state === 'moved') return { to: 'move', slug: tenant.slug, path }
  if (tenant.state !== 'open') {
    const locale = localeInPath(path) ?? chooseLocale({ ...visitor, offered: ['ar', 'en'], fallback: 'ar' })
    const [page, status] = plainPages[tenant.state]
    return { to: 'rewrite', path: `/plain/${locale}/${page}`, locale, status }
  }
  const inPath = localeInPath(path)
  if (inPath && tenant.locales.includes(inPath)) {
    return { to: 'rewrite', path: `/t/${slug}/${inPath}${path.slice(3)}`, locale: inPath }
  }
  const locale = chooseLocale({ ...visitor, offered: tenant.locales, fallback: tenant.defaultLocale })
  return { to: 'redirect', path: `/${locale}${inPath ? path.slice(3) : path}`.replace(/\/$/, '') }
}

/** Admin addresses carry no language: it comes from the cookie, so a link can be shared between colleagues. */
export function routeOfApp(path: string, visitor: Visitor): Route {
  const locale = chooseLocale({ ...visitor, offered: ['ar', 'en'], fallback: 'en' })
  return { to: 'rewrite', path: `/admin-area/${locale}${path}`.replace(/\/$/, ''), locale }
}

export function routeOfLanding(path: string, visitor: Visitor): Route {
  const inPath = localeInPath(path)
  if (inPath && path.length <= 4) return { to: 'rewrite', path: `/plain/${inPath}/landing`, locale: inPath }
  const locale = inPath ?? chooseLocale({ ...visitor, offered: ['ar', 'en'], fallback: 'en' })
  if (path === '/') return { to: 'redirect', path: `/${locale}` }
  return { to: 'rewrite', path: `/plain/${locale}/missing`, locale, status: 404 }
}

/** Whether a page's address is a key to somebody's record: it is not passed on, kept or indexed. */
export function isKeyToRecord(path: string): boolean {
  return /^\/(ar|en)\/(status|receipts)\/./.test(path) || /^\/invitations\/./.test(path)
}

/** What search engines may read: stores and the landing page, but nobody's records and not the team's area. */
export function robotsOf(place: 'shop' | 'app' | 'landing' | 'unknown'): string {
  const personal = ['order', 'status', 'receipts'].flatMap(page => [`/ar/${page}`, `/en/${page}`])
  const closed = place === 'shop' ? personal : place === 'landing' ? [] : ['/']
  return ['User-agent: *', ...closed.map(path => `Disallow: ${path}`), ...(closed.length ? [] : ['Allow: /']), ''].join(
    '\n',
  )
}

function localeInPath(path: string): Locale | undefined {
  const first = path.split('/')[1]
  return isLocale(first) ? first : undefined
}
