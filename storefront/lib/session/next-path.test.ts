import t from 'tap'
import { nextPath, signInPath, withNext } from './next-path.ts'

t.test('a path of this origin is kept with its query', async t => {
  t.equal(nextPath('/bloom/orders'), '/bloom/orders')
  t.equal(nextPath('/bloom/orders?status=pending#top'), '/bloom/orders?status=pending#top')
})

t.test('anything that leads elsewhere is dropped', async t => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example/x',
    '/.//evil.example',
    '/a/..//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'bloom/orders',
    '',
    null,
    undefined,
  ]
  for (const path of elsewhere) t.equal(nextPath(path), undefined, JSON.stringify(path))
})

t.test('pages for people who are signed out are no destination', async t => {
  for (const path of [
    '/',
    '/sign-in',
    '/sign-in?next=/x',
    '/sign-up',
    '/confirmation',
    '/forgot-password',
    '/reset-password?next=/x',
  ])
    t.equal(nextPath(path), undefined)
})

t.test('the sign-in page carries the page to come back to', async t => {
  t.equal(signInPath('/bloom/orders?status=pending'), '/sign-in?next=%2Fbloom%2Forders%3Fstatus%3Dpending')
  t.equal(signInPath('/'), '/sign-in')
})

t.test('every page on the way carries it, and drops what leads elsewhere', async t => {
  t.equal(withNext('/sign-up', '/invitations/t0ken'), '/sign-up?next=%2Finvitations%2Ft0ken')
  t.equal(withNext('/forgot-password', '//evil.example'), '/forgot-password')
  t.equal(withNext('/sign-up', undefined), '/sign-up')
})
