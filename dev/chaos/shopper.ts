import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { BenchTenant } from '#dev/bench/bench-world.ts'

export type Acknowledged = { id: string; number: string; tenantId: string; key: string }

export type Shopping = {
  acknowledged: Acknowledged[]
  /** Answers by status, and 0 for requests without one. */
  answers: Map<number, number>
  /** Answers that no client can do anything with: neither done, nor a clear "not now". */
  unclear: string[]
  /** Lets the shoppers end their orders, however often they must try, and go. */
  stop(): Promise<void>
}

type Settings = { url: string; tenants: BenchTenant[]; shoppers: number }

/** Statuses that say "try again": away, in progress, too many. */
const passing = new Set([409, 429, 503])

/** Shoppers who order without pause and try each order again with its key until it is acknowledged. */
export function startShopping({ url, tenants, shoppers }: Settings): Shopping {
  const shopping = { acknowledged: [] as Acknowledged[], ...newTally() }
  let stopped = false
  const shop = async () => {
    while (!stopped) {
      const tenant = tenants[randomInt(tenants.length)]!
      const key = randomUUID()
      const order = await orderUntilDone(shopping, `${url}/v1/storefront/${tenant.slug}/orders`, key, orderOf(tenant))
      if (order) shopping.acknowledged.push({ ...order, tenantId: tenant.id, key })
    }
  }
  const all = Promise.all(Array.from({ length: shoppers }, shop))
  return {
    ...shopping,
    stop: async () => {
      stopped = true
      await all
    },
  }
}

export type Tally = Pick<Shopping, 'answers' | 'unclear'>

export const newTally = (): Tally => ({ answers: new Map(), unclear: [] })

/** Asks again with the same key for as long as the answer is "not now"; undefined when it is none of ours. */
export async function orderUntilDone(tally: Tally, url: string, key: string, body: string) {
  for (;;) {
    const reply = await post(url, key, body).catch(() => undefined)
    const status = reply?.status ?? 0
    tally.answers.set(status, (tally.answers.get(status) ?? 0) + 1)
    const text = await reply?.text().catch(() => undefined)
    if (status === 201 && text) return JSON.parse(text) as { id: string; number: string }
    if (status !== 0 && status !== 201 && !passing.has(status)) {
      tally.unclear.push(`${status} ${text}`)
      return undefined
    }
    if (status === 503 && !reply!.headers.get('retry-after')) tally.unclear.push('503 without Retry-After')
    await wait(100 + randomInt(200))
  }
}

export function post(url: string, key: string, body: string, signal = AbortSignal.timeout(25_000)) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body,
    signal,
  })
}

/** Two items of a tenant, one unit each. */
export function orderOf({ itemIds }: BenchTenant): string {
  const first = randomInt(itemIds.length)
  const items = [0, 1].map(step => ({ itemId: itemIds[(first + step) % itemIds.length]!, quantity: 1 }))
  return orderBody(items)
}

export function orderBody(items: { itemId: string; quantity: number }[]): string {
  const phone = `+96550${String(randomInt(1_000_000)).padStart(6, '0')}`
  const customer = { name: 'Fatima', phone, email: 'fatima@example.com' }
  return JSON.stringify({ items, customer, delivery: { method: 'pickup' }, locale: 'ar' })
}
