import { randomInt, randomUUID } from 'node:crypto'
import autocannon, { type Options, type Request } from 'autocannon'
import { finish, inputOf } from './program.ts'

export type Load = {
  url: string
  connections: number
  /** Requests in all, or seconds. */
  amount?: number
  seconds?: number
  headers?: Record<string, string>
  /** Orders of two items at random tenants of these ... */
  orders?: { slug: string; itemIds: string[] }[]
  /** ... or reads of these addresses, one after the other. */
  paths?: string[]
}

export type LoadResult = {
  perSecond: number
  p50: number
  p95: number
  p99: number
  statuses: Record<string, number>
  errors: number
}

// Requests from a process of their own, as fast as they are answered.
const load = inputOf<Load>()
const times: number[] = []
const statuses: Record<string, number> = {}
let [first, last] = [0, 0]
const instance = autocannon({
  url: load.url,
  connections: load.connections,
  headers: load.headers,
  ...(load.amount ? { amount: load.amount } : { duration: load.seconds ?? 1 }),
  ...({ sampleInt: 100 } as Partial<Options>),
  requests: [requestOf(load)],
})
instance.on('response', (_client: unknown, status: number, _bytes: number, milliseconds: number) => {
  last = performance.now()
  first ||= last - milliseconds
  times.push(milliseconds)
  statuses[status] = (statuses[status] ?? 0) + 1
})
const { errors, timeouts } = await instance
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
finish({
  perSecond: (times.length * 1000) / (last - first),
  p50: at(0.5),
  p95: at(0.95),
  p99: at(0.99),
  statuses,
  errors: errors + timeouts,
} satisfies LoadResult)

function requestOf({ orders, paths = ['/'] }: Load) {
  if (orders) return { setupRequest: () => order(orders) }
  if (paths.length === 1) return { path: paths[0]! }
  let turn = 0
  return { setupRequest: (request: Request) => ({ ...request, path: paths[turn++ % paths.length]! }) }
}

function order(tenants: NonNullable<Load['orders']>): Request {
  const { slug, itemIds } = tenants[randomInt(tenants.length)]!
  const start = randomInt(itemIds.length)
  const items = [0, 1].map(step => ({ itemId: itemIds[(start + step) % itemIds.length]!, quantity: 1 }))
  const phone = `+96550${String(randomInt(1_000_000)).padStart(6, '0')}`
  const body = {
    items,
    customer: { name: 'Fatima Al-Sabah', phone, email: 'fatima@example.com' },
    delivery: {
      method: 'delivery',
      address: { area: 'Salmiya', block: '4', street: 'Baghdad Street', building: '12' },
    },
    locale: 'ar',
  }
  return {
    method: 'POST',
    path: `/v1/storefront/${slug}/orders`,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  }
}
