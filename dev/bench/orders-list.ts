import type { ListFilter } from '#domain/lists/list-filter.ts'
import { listOrders } from '#domain/orders/order-queries.ts'
import type { Database } from '#platform/db/connection.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import { type Figure, type Finding, interleave, medianTime } from './figure.ts'
import { manyOrders } from './many-orders.ts'
import { asAdministrator, withDatabases } from './order-facts.ts'

const pageSize = 50
const turns = 100

/** The newest page of the team's orders, the page fifty pages deep, and pages found by text, in a tenant of many orders. */
export const ordersList: Figure = {
  name: 'orders-list',
  run: (stage, pace) =>
    withDatabases(stage, async databases => {
      const { tenant, count } = await manyOrders(stage, pace)
      const [row] = await asAdministrator(
        stage.adminUrl,
        'select id from orders where tenant_id = $1 order by id desc offset $2 limit 1',
        [tenant.id, 49 * pageSize],
      )
      const page = (filter: ListFilter, before?: string) => pageTime(databases.user, tenant.id, filter, before)
      const sides = await interleave(pace.rounds, {
        first: page({}),
        deep: page({}, row.id),
        rare: page({ q: 'زرياب' }),
        frequent: page({ q: 'محمد' }),
        none: page({ q: 'qwzxqwzx' }),
        phone: page({ q: '2345' }),
      })
      const found = (what: string, value: number): Finding => ({
        what: `of ${count.toLocaleString('en')} orders, ${what}, median`,
        measured: { value, unit: 'ms' },
        comparedWith: 'the first page',
        reference: { value: sides.first, unit: 'ms' },
      })
      return [
        { ...found('page 50', sides.deep), goal: { atMost: 1.2 } },
        found('the one with a rare name', sides.rare),
        found('a name that every tenth has', sides.frequent),
        found('a word that none has', sides.none),
        found('four digits of a phone number', sides.phone),
      ]
    }),
}

function pageTime(user: Database, tenantId: string, filter: ListFilter, before?: string) {
  const scope = { tenantId, actor: { kind: 'system' } } as const
  const read = () =>
    inTenant(user, scope, tx => listOrders(tx, filter, { before, limit: pageSize + 1 }), { readOnly: true })
  return () => medianTime(turns, read)
}
