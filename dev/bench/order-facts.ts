import pg from 'pg'
import { connect, type Database } from '#platform/db/connection.ts'
import type { Stage } from './stage.ts'

export type OrderFacts = {
  orders: number
  /** Tenants whose numbers are not exactly 1 to the number of their orders, or whose counter says something else. */
  tenantsWithGaps: number
  /** Orders whose event, job, audit entry or stored answer is missing or there twice, and such rows without an order. */
  unmatched: number
  /** Units that left the stock without an order, or the other way round. */
  unitsAstray: number
}

/** What the tables say of the orders of some tenants, read past every wall. Items start with a million units, or with none counted. */
export async function orderFacts(stage: Stage, tenantIds: string[]): Promise<OrderFacts> {
  const [row] = await asAdministrator(stage.adminUrl, factsSql, [tenantIds])
  return {
    orders: Number(row.orders),
    tenantsWithGaps: Number(row.gaps),
    unmatched: Number(row.unmatched),
    unitsAstray: Number(row.astray),
  }
}

const factsSql = `
  with placed as (select tenant_id, id from orders where tenant_id = any($1)),
  traces as (
    select tenant_id, subject_id as id, 'event' as kind from events where tenant_id = any($1) and type = 'order.placed'
    union all
    select tenant_id, entity_id, 'audit' from audit_log where tenant_id = any($1) and action = 'order.placed'
    union all
    select tenant_id, (answer ->> 'id')::uuid, 'answer' from idempotency_keys
      where tenant_id = any($1) and operation = 'placeOrder'
    union all
    select e.tenant_id, e.subject_id, 'job' from jobs.job j
      join events e on e.id = (j.data -> 'payload' ->> 'eventId')::uuid
      where j.name = 'dispatch' and e.tenant_id = any($1)
  ),
  unmatched as (
    select coalesce(p.id, t.id) from placed p full join traces t on t.id = p.id and t.tenant_id = p.tenant_id
    group by coalesce(p.id, t.id)
    having count(p.id) <> 4 or count(distinct t.kind) <> 4
  ),
  gaps as (
    select o.tenant_id from orders o join counters c on c.tenant_id = o.tenant_id and c.series = 'order'
    where o.tenant_id = any($1)
    group by o.tenant_id, c.last_number
    having count(*) <> c.last_number or count(distinct order_number) <> c.last_number
      or max(substr(order_number, 5)::bigint) <> c.last_number
  ),
  units as (
    select i.id, 1000000 - i.stock - coalesce((
      select sum(l.quantity) from order_lines l where l.tenant_id = i.tenant_id and l.item_id = i.id), 0) as astray
    from catalog_items i where i.tenant_id = any($1) and i.stock is not null
  )
  select (select count(*) from placed) as orders, (select count(*) from gaps) as gaps,
    (select count(*) from unmatched) as unmatched, (select coalesce(sum(abs(astray)), 0) from units) as astray`

export async function asAdministrator(connectionString: string, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Pools of the product's own, for what a figure or a scenario prepares. */
export async function withDatabases<Result>(
  stage: Stage,
  work: (databases: { user: Database; identity: Database }) => Promise<Result>,
): Promise<Result> {
  const log = { warn: () => undefined }
  const { DATABASE_URL_USER, DATABASE_URL_IDENTITY } = stage.environment
  const user = connect({ url: DATABASE_URL_USER!, role: 'app_user', max: 4, log })
  const identity = connect({ url: DATABASE_URL_IDENTITY!, role: 'app_identity', max: 2, log })
  try {
    return await work({ user, identity })
  } finally {
    await Promise.all([user.close(), identity.close()])
  }
}
