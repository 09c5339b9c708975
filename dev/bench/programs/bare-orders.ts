import { randomInt, randomUUID } from 'node:crypto'
import pg from 'pg'
import { uuidv7 } from '#platform/ids.ts'
import { percentile } from '../figure.ts'
import { constants, orderSql, scopeSql } from '../order-sql.ts'
import { finish, inputOf } from './program.ts'

export type BareOrders = {
  url: string
  connections: number
  seconds: number
  tenants: { id: string; itemIds: string[] }[]
}

export type BareOrdersResult = { perSecond: number; p95: number }

type Named = { name: string; text: string; names: string[] }

// The statements of an order from one process by node-postgres: named, one after the other, nothing around them.
const { url, connections, seconds, tenants } = inputOf<BareOrders>()
const scope = named('scope', scopeSql)
const [number, ...writes] = Object.entries(orderSql)
  .map(([name, text]) => named(name, text))
  .slice(5)
const reads = Object.entries(orderSql)
  .map(([name, text]) => named(name, text))
  .slice(0, 5)
const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }))
await Promise.all(clients.map(client => client.connect()))
const times: number[] = []
const start = performance.now()
const end = start + seconds * 1000
await Promise.all(clients.map(orderUntilTheEnd))
const elapsed = performance.now() - start
await Promise.all(clients.map(client => client.end()))
finish({ perSecond: (times.length * 1000) / elapsed, p95: percentile(times, 0.95) } satisfies BareOrdersResult)

async function orderUntilTheEnd(client: pg.Client) {
  while (performance.now() < end) {
    const begun = performance.now()
    await order(client)
    times.push(performance.now() - begun)
  }
}

async function order(client: pg.Client) {
  const { id, itemIds } = tenants[randomInt(tenants.length)]!
  const first = randomInt(itemIds.length)
  const values: Record<string, unknown> = {
    ...constants,
    tenant: id,
    key: randomUUID(),
    item_a: itemIds[first],
    item_b: itemIds[(first + 1) % itemIds.length],
    order_id: uuidv7(),
    event_id: uuidv7(),
  }
  await client.query('begin')
  for (const statement of [scope, ...reads]) await run(client, statement, values)
  const { rows } = await run(client, number!, values)
  values.number = rows[0].last_number
  for (const statement of writes) await run(client, statement, values)
  await client.query('commit')
}

function run(client: pg.Client, { name, text, names }: Named, values: Record<string, unknown>) {
  return client.query({ name, text, values: names.map(key => values[key]) })
}

/** `:name` as `$1`: the same name is the same parameter. */
function named(name: string, text: string): Named {
  const names: string[] = []
  const numbered = text.replace(/(?<!:):([a-z_]+)/g, (_, key: string) => {
    if (!names.includes(key)) names.push(key)
    return `$${names.indexOf(key) + 1}`
  })
  return { name, text: numbered, names }
}
