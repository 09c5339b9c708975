import { listOrders } from '#domain/orders/order-queries.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import { makeTenants } from './bench-world.ts'
import { type Figure, interleave, median } from './figure.ts'
import { asAdministrator, withDatabases } from './order-facts.ts'

const orders = 100_000
const pageSize = 50

/** The newest page of the team's orders, and the page fifty pages deep, in a tenant of many orders. */
export const ordersList: Figure = {
  name: 'orders-list',
  run: (stage, { rounds }) =>
    withDatabases(stage, async databases => {
      const [tenant] = await makeTenants(databases, 1, 1)
      await asAdministrator(stage.adminUrl, fillSql, [tenant!.id, orders])
      await asAdministrator(stage.adminUrl, 'vacuum analyze orders')
      const [row] = await asAdministrator(
        stage.adminUrl,
        'select id from orders where tenant_id = $1 order by id desc offset $2 limit 1',
        [tenant!.id, 49 * pageSize],
      )
      const page = (before?: string) => async () => {
        const times: number[] = []
        for (let turn = 0; turn < 200; turn++) {
          const start = performance.now()
          await inTenant(
            databases.user,
            { tenantId: tenant!.id, actor: { kind: 'system' } },
            tx => listOrders(tx, {}, { before, limit: pageSize + 1 }),
            { readOnly: true },
          )
          times.push(performance.now() - start)
        }
        return median(times)
      }
      const sides = await interleave(rounds, { first: page(), deep: page(row.id) })
      return [
        {
          what: `orders list, page 50 of ${orders.toLocaleString('en')}, median`,
          measured: { value: sides.deep, unit: 'ms' },
          comparedWith: 'the first page',
          reference: { value: sides.first, unit: 'ms' },
          goal: { atMost: 1.2 },
        },
      ]
    }),
}

/** Orders as a year of trade leaves them: ids in the order of their numbers. */
const fillSql = `
  insert into orders (tenant_id, id, order_number, items, item_count, customer_name, customer_phone, delivery_method,
    locale, currency, subtotal, total, placed_at)
  select $1, uuidv7(make_interval(secs => n - $2)), 'ORD-' || lpad(n::text, greatest(5, length(n::text)), '0'), '[]', 1, 'Fatima', '+96550000000',
    'pickup', 'ar', 'KWD', 12.5, 12.5, now() + make_interval(secs => n - $2)
  from generate_series(1, $2::int) n`
