import { type BenchTenant, makeTenants } from './bench-world.ts'
import { asAdministrator, withDatabases } from './order-facts.ts'
import type { Pace, Stage } from './stage.ts'

export type ManyOrders = { tenant: BenchTenant; count: number }

const filled = new WeakMap<Stage, Promise<ManyOrders>>()

/** A tenant with a million orders, made once for all figures of a run; a short one makes do with a tenth. */
export function manyOrders(stage: Stage, { rounds }: Pace): Promise<ManyOrders> {
  const count = rounds > 2 ? 1_000_000 : 100_000
  if (!filled.has(stage)) filled.set(stage, fill(stage, count))
  return filled.get(stage)!
}

async function fill(stage: Stage, count: number): Promise<ManyOrders> {
  const [tenant] = await withDatabases(stage, databases => makeTenants(databases, 1, 1))
  // An index is built faster than it is kept up.
  const [index] = await asAdministrator(stage.adminUrl, `select pg_get_indexdef('orders_by_text'::regclass) as text`)
  await asAdministrator(stage.adminUrl, 'drop index orders_by_text')
  await asAdministrator(stage.adminUrl, fillSql, [tenant!.id, count])
  await asAdministrator(stage.adminUrl, index.text)
  await asAdministrator(stage.adminUrl, 'vacuum analyze orders')
  return { tenant: tenant!, count }
}

/**
 * Orders as years of trade leave them: ids in the order of their numbers, a dozen names, one of them once (زرياب, in the
 * middle), phone numbers and addresses of their own.
 */
const fillSql = `
  insert into orders (tenant_id, id, order_number, status, items, item_count, customer_name, customer_phone,
    customer_email, delivery_method, locale, currency, subtotal, total, placed_at, search_text)
  select $1, uuidv7(make_interval(secs => (n - $2) * 30)), number,
    (array['pending', 'confirmed', 'fulfilled', 'fulfilled', 'cancelled'])[1 + (n / 7) % 5],
    '[{"name": {"en": "Roses", "ar": "ورد"}, "quantity": 2}]', 2, name, phone, email, 'pickup', 'ar', 'KWD', 12.5, 12.5,
    now() + make_interval(secs => (n - $2) * 30), lower(concat(' ', number, ' ', name, ' ', phone, ' ', email, ' '))
  from generate_series(1, $2::int) n, lateral (
    select 'ORD-' || lpad(n::text, greatest(5, length(n::text)), '0') as number,
      '+9655' || lpad(((n::bigint * 7919) % 9999991)::text, 7, '0') as phone,
      'shopper' || (n::bigint * 31) % 99991 || '@example.com' as email,
      case when n = $2 / 2 then 'زرياب' else
        (array['محمد', 'فاطمه', 'احمد', 'ساره', 'يوسف', 'نوره', 'khaled', 'maryam', 'عبدالله', 'huda'])[1 + (n * 7) % 10]
        || ' ' || (array['العلي', 'الصباح', 'المطيري', 'العنزي', 'الرشيدي', 'al-ajmi', 'al-salem'])[1 + (n / 3) % 7] end as name
  ) facts`
