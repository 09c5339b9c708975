import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { type DescribedRoutes, permissionDocs } from '#dev/contract/permission-docs.ts'
import { may, permissionNames, permissions, permissionsOf } from '#domain/members/permissions.ts'

const committed = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

type Texts = { [key: string]: string | Texts }

/** Permissions that a catalogue of the pages has no words for. */
function unworded(texts: Texts, names: readonly string[]): string[] {
  return names.filter(name => {
    const [room, act] = name.split('.') as [string, string]
    return typeof ((texts.permission as Texts)[room] as Texts | undefined)?.[act] !== 'string'
  })
}

test('docs/permissions.md tells the table and the routes', async t => {
  const api = JSON.parse(committed('openapi.json')) as DescribedRoutes
  t.equal(permissionDocs(api), committed('docs/permissions.md'), 'run `npm run openapi` and `npm run docs`')

  api.paths['/v1/tenants/{slug}/leak'] = { get: { 'x-sadu-access': 'orders.read' } }
  t.not(permissionDocs(api), committed('docs/permissions.md'), 'a route that is not in the page shows')
})

test('the pages have words for every permission in both languages', async t => {
  for (const locale of ['en', 'ar']) {
    t.strictSame(unworded(JSON.parse(committed(`storefront/messages/${locale}.json`)), permissionNames), [], locale)
  }
  t.strictSame(unworded({ permission: { orders: { read: 'See orders' } } }, ['orders.read', 'orders.write']), [
    'orders.write',
  ])
})

test('an owner may everything, and nobody may what the role above may not', async t => {
  t.strictSame(permissionsOf('owner'), permissionNames)
  for (const name of permissionNames) {
    if (may('viewer', name)) t.ok(may('staff', name), `staff may ${name}, because viewers may`)
    if (may('staff', name)) t.ok(may('admin', name), `admins may ${name}, because staff may`)
  }
  t.strictSame(permissions['members.change_role'], ['owner'])
})
