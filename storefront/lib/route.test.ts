import t from 'tap'
import { isKeyToRecord, robotsOf, routeOfApp, routeOfLanding, routeOfShop, type Tenant } from './route.ts'

const bloom: Tenant = { state: 'open', locales: ['ar', 'en'], defaultLocale: 'ar' }
const noor: Tenant = { state: 'open', locales: ['ar'], defaultLocale: 'ar' }
const nobody = { cookie: undefined, acceptLanguage: null }
const reader = { cookie: undefined, acceptLanguage: 'en-GB' }

t.test('a store’s page is rewritten below its tenant', async t => {
  t.same(routeOfShop('bloom', '/en/items/rose', bloom, nobody), {
    to: 'rewrite',
    path: '/t/bloom/en/items/rose',
    locale: 'en',
  })
  t.same(routeOfShop('bloom', '/ar', bloom, reader), { to: 'rewrite', path: '/t/bloom/ar', locale: 'ar' })
})

t.test('a path without a language goes to the visitor’s', async t => {
  t.same(routeOfShop('bloom', '/', bloom, nobody), { to: 'redirect', path: '/ar' })
  t.same(routeOfShop('bloom', '/items/rose', bloom, reader), { to: 'redirect', path: '/en/items/rose' })
  t.same(routeOfShop('bloom', '/enough', bloom, nobody), { to: 'redirect', path: '/ar/enough' })
})

t.test('a language the tenant does not have is replaced', async t => {
  t.same(routeOfShop('noor', '/en/items/rose', noor, reader), { to: 'redirect', path: '/ar/items/rose' })
})

t.test('internal paths are ordinary unknown paths from outside', async t => {
  t.same(routeOfShop('bloom', '/t/noor/ar', bloom, nobody), { to: 'redirect', path: '/ar/t/noor/ar' })
  t.same(routeOfShop('bloom', '/ar/t/noor/ar', bloom, nobody), {
    to: 'rewrite',
    path: '/t/bloom/ar/t/noor/ar',
    locale: 'ar',
  })
  t.same(routeOfApp('/t/bloom/ar', nobody), { to: 'rewrite', path: '/admin-area/en/t/bloom/ar', locale: 'en' })
  t.match(routeOfLanding('/plain/ar/landing', nobody), { path: '/plain/en/missing', status: 404 })
})

t.test('a redirect never leaves the host', async t => {
  const { path } = routeOfShop('bloom', '//evil.com', bloom, nobody)
  t.notMatch(path, /^\/\//)
  t.equal(new URL(path, 'http://bloom.localhost').host, 'bloom.localhost')
})

t.test('stores that cannot be shown say so with the right status', async t => {
  t.match(routeOfShop('ghost', '/en', { state: 'unknown' }, nobody), { path: '/plain/en/missing', status: 404 })
  t.match(routeOfShop('shut', '/', { state: 'suspended' }, reader), { path: '/plain/en/closed', status: 403 })
  t.match(routeOfShop('bloom', '/', { state: 'unreachable' }, nobody), { path: '/plain/ar/unavailable', status: 503 })
})

t.test('a store that moved is looked for where it is now, at the same path', async t => {
  t.same(routeOfShop('rose', '/en/items/tulips', { state: 'moved', slug: 'rose-garden' }, nobody), {
    to: 'move',
    slug: 'rose-garden',
    path: '/en/items/tulips',
  })
})

t.test('the team’s area takes its language from the cookie, then the browser', async t => {
  t.same(routeOfApp('/bloom/orders', { cookie: 'ar', acceptLanguage: 'en' }), {
    to: 'rewrite',
    path: '/admin-area/ar/bloom/orders',
    locale: 'ar',
  })
  t.same(routeOfApp('/', reader), { to: 'rewrite', path: '/admin-area/en', locale: 'en' })
})

t.test('the landing page has one address per language', async t => {
  t.same(routeOfLanding('/', nobody), { to: 'redirect', path: '/en' })
  t.same(routeOfLanding('/ar', nobody), { to: 'rewrite', path: '/plain/ar/landing', locale: 'ar' })
  t.match(routeOfLanding('/ar/else', nobody), { path: '/plain/ar/missing', status: 404 })
})

t.test('addresses that are keys to a record are told apart', async t => {
  for (const path of ['/en/status/token', '/ar/receipts/CODE', '/invitations/token']) t.ok(isKeyToRecord(path), path)
  for (const path of ['/en', '/en/receipts', '/en/items/status', '/status/token', '/rose/invitations/id'])
    t.notOk(isKeyToRecord(path), path)
})

t.test('search engines read stores, not orders and not the team’s area', async t => {
  const personal = ['/ar/order', '/en/order', '/ar/status', '/en/status', '/ar/receipts', '/en/receipts']
  t.equal(robotsOf('shop'), `User-agent: *\n${personal.map(path => `Disallow: ${path}\n`).join('')}`)
  t.equal(robotsOf('app'), 'User-agent: *\nDisallow: /\n')
  t.equal(robotsOf('landing'), 'User-agent: *\nAllow: /\n')
})
