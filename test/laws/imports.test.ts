import { test } from 'tap'
import { type Import, importsOf, readSources, rooms, sourceOf } from '#test/laws/source-tree.ts'

/** Which rooms a room may use besides itself and packages. */
const allowed: Record<string, readonly string[]> = {
  api: ['domain', 'platform'],
  worker: ['domain', 'platform'],
  domain: ['platform'],
  platform: [],
  dev: rooms,
  test: rooms,
  storefront: [],
}

/** What the business never touches: a connection, a process, the network. */
const notForDomain = [
  /^platform\/db\/connection\.ts$/,
  /^(fastify|@fastify\/.*|pg|ioredis|pg-boss|nodemailer|@aws-sdk\/.*)$/,
  /^node:(http|https|child_process)$/,
]

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const roomOf = (path: string) => rooms.find(room => path.startsWith(`${room}/`))

function breachOf({ from, target, typeOnly }: Import): string | undefined {
  const [room, wanted] = [roomOf(from)!, roomOf(target)]
  // A test sits beside the code and uses the shared world; what it tests does not.
  if (isTest(from)) return undefined
  if (room === 'storefront' && wanted === 'api' && typeOnly && target.startsWith('api/schemas/')) return undefined
  if (wanted && wanted !== room && !allowed[room]!.includes(wanted)) return `${from} imports ${target}`
  if (wanted === room && isTest(target)) return `${from} imports the test ${target}`
  if (room !== 'domain') return undefined
  // The handle's type is what a verb takes; opening one is the callers' business.
  if (target === 'platform/db/system.ts' && !typeOnly) return `${from} imports ${target} for more than a type`
  return notForDomain.some(pattern => pattern.test(target)) ? `${from} imports ${target}` : undefined
}

const breachesOf = (imports: Import[]) => imports.map(breachOf).filter(breach => breach !== undefined)
const breachesIn = (path: string, text: string) => breachesOf(importsOf(sourceOf(path, text)))

test('imports go one way: api and worker to domain to platform', async t => {
  const imports = readSources().flatMap(importsOf)
  t.ok(imports.length > 500, 'the files were read')
  t.strictSame(breachesOf(imports), [])
})

test('the law speaks of an import that goes another way', async t => {
  const wrong: [string, string][] = [
    ['domain/x.ts', `import { ApiError } from '#api/errors.ts'`],
    ['domain/x.ts', `import { connect } from '#platform/db/connection.ts'`],
    ['domain/x.ts', `import { inSystem } from '#platform/db/system.ts'`],
    ['domain/x.ts', `import { inSystem, type SystemTx } from '#platform/db/system.ts'`],
    ['domain/x.ts', `import pg from 'pg'`],
    ['domain/orders/x.ts', `export { buildApp } from '../../api/app.ts'`],
    ['platform/x.ts', `const x = await import('#domain/money.ts')`],
    ['api/x.ts', `import type { Consumer } from '#worker/consumers.ts'`],
    ['worker/x.ts', `import '#test/world.ts'`],
    ['storefront/x.tsx', `import { Money } from '#api/schemas/primitives.ts'`],
    ['storefront/x.tsx', `import type { Order } from '#domain/orders/order.ts'`],
    ['api/x.ts', `import { test } from './y.test.ts'`],
  ]
  for (const [path, text] of wrong) t.equal(breachesIn(path, text).length, 1, `${path}: ${text}`)
  const right: [string, string][] = [
    ['storefront/x.tsx', `import type { Money } from '#api/schemas/primitives.ts'`],
    ['domain/x.ts', `import type { SystemTx } from '#platform/db/system.ts'`],
    ['domain/x.test.ts', `import { testWorld } from '#test/world.ts'`],
    ['api/x.ts', `import { placeOrder } from '#domain/orders/place-order.ts'`],
  ]
  for (const [path, text] of right) t.strictSame(breachesIn(path, text), [], `${path}: ${text}`)
})

test('the environment is read in one place and handed down', async t => {
  const readers = readSources()
    .filter(({ path }) => /^(api|worker|domain|platform)\//.test(path) && !isTest(path))
    .filter(({ text }) => text.includes('process.env'))
    .filter(({ path, text }) => !path.endsWith('/main.ts') || text.match(/process\.env/g)!.length > 1)
  t.strictSame(
    readers.map(({ path }) => path),
    [],
    'only main.ts names process.env, once, to hand it to readConfig',
  )
})
