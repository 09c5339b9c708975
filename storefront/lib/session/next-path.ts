const origin = 'https://app.invalid'
const signedOutPages = ['/sign-in', '/sign-up', '/confirmation', '/forgot-password', '/reset-password']

/** The page that was asked for before signing in: a path of this origin and nothing else, or undefined. */
export function nextPath(asked: string | null | undefined): string | undefined {
  if (!asked?.startsWith('/')) return undefined
  let url: URL
  try {
    url = new URL(asked, origin)
  } catch {
    return undefined
  }
  // The URL parser reads `/\evil.example`, `//evil.example` and a tab in between as another host.
  if (url.origin !== origin || url.pathname.startsWith('//')) return undefined
  if (url.pathname === '/' || signedOutPages.includes(url.pathname)) return undefined
  return url.pathname + url.search + url.hash
}

/** `/sign-in`, carrying the page to come back to. */
export function signInPath(from: string): string {
  return withNext('/sign-in', from)
}

/** A page on the way to being signed in, carrying the page to come back to, if it is one. */
export function withNext(page: string, asked: string | undefined): string {
  const next = nextPath(asked)
  return next ? `${page}?next=${encodeURIComponent(next)}` : page
}
