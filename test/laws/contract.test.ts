import { readFileSync } from 'node:fs'
import fastify from 'fastify'
import { test } from 'tap'
import { isAccess } from '#api/access.ts'
import { apiErrors, statusOf } from '#api/errors.ts'
import { requireStatedAccess } from '#api/plugins/stated-access.ts'
import { errorDocs } from '#dev/contract/error-docs.ts'
import { type Contract, findRemovals } from '#dev/contract/find-removals.ts'
import { printOpenapi } from '#dev/contract/print-openapi.ts'
import { domainErrors } from '#domain/errors.ts'
import { type Api, routesOf } from '#test/laws/openapi-places.ts'

const committed = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test('openapi.json is what the routes say', async t => {
  const printed = await printOpenapi()
  t.equal(printed, committed('openapi.json'), 'run `npm run openapi` and review the difference')
  t.strictSame(findRemovals(JSON.parse(committed('openapi.json')), JSON.parse(printed)), [], '/v1 only grows')
})

test('the law speaks of what clients would miss', async t => {
  const before = JSON.parse(committed('openapi.json')) as Contract
  const orders = '/v1/storefront/{slug}/orders'
  const bodyIn = (contract: Contract) =>
    contract.paths[orders]!.post!.requestBody!.content!['application/json']!.schema!
  const replyIn = (contract: Contract) =>
    contract.paths[orders]!.post!.responses!['201']!.content!['application/json']!.schema!
  const changes: [RegExp, (contract: Contract) => void][] = [
    [/^POST .*orders is gone$/, contract => delete contract.paths[orders]!.post],
    [/^GET \/live is gone$/, contract => delete contract.paths['/live']],
    [/orders body\/note is gone$/, contract => delete bodyIn(contract).properties!.note],
    [/orders body\/note is required$/, contract => bodyIn(contract).required!.push('note')],
    [
      /orders body\/note: maxLength is 5$/,
      contract => Object.assign(bodyIn(contract).properties!.note!, { maxLength: 5 }),
    ],
    [/body\/locale: ar is refused$/, contract => Object.assign(bodyIn(contract).properties!.locale!, { enum: ['en'] })],
    [/orders 201\/number is gone$/, contract => delete replyIn(contract).properties!.number],
    [/201\/number is not always there$/, contract => replyIn(contract).required!.splice(1, 1)],
    [
      /201\/number is integer, not string$/,
      contract => Object.assign(replyIn(contract).properties!.number!, { type: 'integer' }),
    ],
    [
      /query limit is gone$/,
      contract => {
        const { parameters } = contract.paths['/v1/tenants/{slug}/orders']!.get!
        parameters!.splice(
          parameters!.findIndex(({ name }) => name === 'limit'),
          1,
        )
      },
    ],
  ]
  for (const [says, change] of changes) {
    const after = structuredClone(before)
    change(after)
    t.match(findRemovals(before, after), [says], String(says))
  }
  const grown = structuredClone(before)
  Object.assign(bodyIn(grown).properties!, { gift: { type: 'boolean' } })
  Object.assign(replyIn(grown).properties!, { statusUrl: { type: 'string' } })
  t.strictSame(findRemovals(before, grown), [], 'what is added is nobody’s loss')
})

test('every route says who may call it and what it is called', async t => {
  const routes = routesOf(JSON.parse(committed('openapi.json')) as Api)
  for (const { verb, path, operation } of routes) {
    t.ok(isAccess(operation['x-sadu-access']), `${verb} ${path} is for ${operation['x-sadu-access']}`)
    t.match(operation, { operationId: /^[a-z][a-zA-Z]+$/, summary: /\S/ }, `${verb} ${path} has a name and a summary`)
    t.notMatch(path, /.\/$/, `${path} ends without a slash`)
  }
  const names = routes.map(({ operation }) => operation.operationId)
  t.equal(new Set(names).size, names.length, 'no name is given twice')
})

test('a route that does not say so stops the start', async t => {
  const open = () => {
    const app = fastify()
    requireStatedAccess(app as never)
    return app
  }
  t.throws(() => open().get('/x', async () => 1), /GET \/x states no access/)
  t.throws(() => open().get('/x', { config: { access: 'public' } }, async () => 1), /has no operationId/)
  open().get('/x', { config: { access: 'public' }, schema: { operationId: 'x' } }, async () => 1)
})

test('docs/errors.md lists every error with its status', async t => {
  t.equal(errorDocs(), committed('docs/errors.md'), 'run `npm run docs`')
  t.strictSame(Object.keys(statusOf).sort(), Object.keys(domainErrors).sort())
  const both = Object.keys(apiErrors).filter(code => code in domainErrors)
  t.strictSame(both, [], 'a code has one meaning')
  for (const code of [...Object.keys(apiErrors), ...Object.keys(domainErrors)]) t.match(code, /^[a-z]+(_[a-z]+)*$/)
})
