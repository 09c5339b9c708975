import { type NextRequest, NextResponse } from 'next/server'
import { fresh } from './api/fresh.ts'
import { Problem, problemOf } from './api/problem.ts'
import { placeOf, shopUrl } from './lib/hosts.ts'
import { localeCookie } from './lib/locale.ts'
import {
  isKeyToRecord,
  type Route,
  robotsOf,
  routeOfApp,
  routeOfLanding,
  routeOfShop,
  type Tenant,
} from './lib/route.ts'
import { pagePolicy } from './lib/security-headers.ts'
import { readSettings } from './settings.ts'

// Host -> tenant for every path, so that every cache key below contains the tenant. Decides where, never who may.
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const settings = readSettings()
  const place = placeOf(request.headers.get('host'), settings)
  const path = request.nextUrl.pathname
  const visitor = {
    cookie: request.cookies.get(localeCookie)?.value,
    acceptLanguage: request.headers.get('accept-language'),
  }
  if (path === '/robots.txt')
    return new NextResponse(robotsOf(place.kind), { headers: { 'content-type': 'text/plain' } })
  if (place.kind === 'app') return answer(request, routeOfApp(path, visitor), settings)
  if (place.kind === 'landing') return answer(request, routeOfLanding(path, visitor))
  if (place.kind === 'unknown') return answer(request, routeOfShop('', path, { state: 'unknown' }, visitor))
  const url = `${settings.apiUrl}/v1/storefront/${place.slug}`
  const asked = () => tenantAt(url, request.headers.get('x-forwarded-for'))
  const tenant = await fresh(place.slug, 'state', asked).catch((): Tenant => ({ state: 'unreachable' }))
  return answer(request, routeOfShop(place.slug, path, tenant, visitor))
}

/** Throws for a visitor over their limit, so that this is no answer about the tenant that others would share. */
async function tenantAt(url: string, visitorAddress: string | null): Promise<Tenant> {
  try {
    const headers: Record<string, string> = visitorAddress ? { 'x-forwarded-for': visitorAddress } : {}
    const response = await fetch(url, { cache: 'no-store', headers, signal: AbortSignal.timeout(8000) })
    if (response.status === 429) throw await problemOf(response)
    if (response.status === 404) return { state: 'unknown' }
    if (response.status === 403) return { state: 'suspended' }
    if (!response.ok) return { state: 'unreachable' }
    const { slug, locales, defaultLocale } = await response.json()
    if (!url.endsWith(`/${slug}`)) return { state: 'moved', slug }
    return { state: 'open', locales, defaultLocale }
  } catch (problem) {
    if (problem instanceof Problem) throw problem
    return { state: 'unreachable' }
  }
}

/** Path and query stay. Not to be remembered: a tenant may take its old address back, and both would lead to each other. */
function moved(request: NextRequest, { slug, path }: { slug: string; path: string }): NextResponse {
  const target = new URL(shopUrl(slug, readSettings()))
  target.pathname = path
  target.search = request.nextUrl.search
  return NextResponse.redirect(target, { status: 308, headers: { 'cache-control': 'no-store' } })
}

function answer(request: NextRequest, route: Route, { uploadOrigin }: { uploadOrigin?: string } = {}): NextResponse {
  if (route.to === 'move') return moved(request, route)
  if (route.to === 'redirect') {
    // The origin the visitor sees, not the one this process listens on behind the edge.
    const scheme = request.headers.get('x-forwarded-proto')?.split(',')[0] === 'https' ? 'https' : 'http'
    const target = new URL(route.path + request.nextUrl.search, `${scheme}://${request.headers.get('host')}`)
    return NextResponse.redirect(target, { status: 307, headers: { vary: 'Accept-Language, Cookie' } })
  }
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = pagePolicy(nonce, { development: process.env.NODE_ENV === 'development', uploadOrigin })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy['content-security-policy'])
  headers.set('x-sadu-path', request.nextUrl.pathname)
  const target = request.nextUrl.clone()
  target.pathname = route.path
  const response = NextResponse.rewrite(target, { request: { headers }, status: route.status })
  for (const [name, value] of Object.entries(policy)) response.headers.set(name, value)
  if (isKeyToRecord(request.nextUrl.pathname)) {
    response.headers.set('referrer-policy', 'no-referrer')
    response.headers.set('x-robots-tag', 'noindex, nofollow')
    response.headers.set('cache-control', 'no-store')
  }
  if (route.status === 503) response.headers.set('retry-after', '5')
  return response
}

export const config = { matcher: ['/((?!_next/|favicon\\.ico$).*)'] }
