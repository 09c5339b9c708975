const origin = 'https://app.invalid'
const signedOutPages = ['/sign-in', '/sign-up', '/confirmation']

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
  const next = nextPath(from)
  return next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'
}
