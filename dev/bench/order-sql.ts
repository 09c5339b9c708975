/**
 * The statements an order of two items is made of, in the order in which the product sends them. `:names` are what
 * changes from order to order; both pgbench and bare node-postgres run exactly these.
 */
export const scopeSql = `select set_config('app.current_tenant', :tenant, true), set_config('app.current_user', '', true)`

export const orderSql = {
  lock: `select pg_try_advisory_xact_lock(hashtextextended(concat_ws(':', current_setting('app.current_tenant'), 'placeOrder', :key::text), 0)) as locked`,
  earlier: `select body_hash, answer from idempotency_keys where operation = 'placeOrder' and key = :key and tenant_id = :tenant`,
  storefront: `select t.id as tenant_id, t.slug, t.name, t.kind, t.country, t.currency, t.locales, t.default_locale, t.time_zone, t.licence_number, t.published_at, t.licence_number is not null and coalesce(t.licence_valid_until >= (now() at time zone t.time_zone)::date, true) as licensed, coalesce(c.published, c.draft) as content from tenants as t inner join storefront_config as c on c.tenant_id = t.id where t.id = :tenant`,
  items: `select id, name, price, currency, stock from catalog_items where id = any(array[:item_a, :item_b]::uuid[]) and published = true and archived_at is null and tenant_id = :tenant`,
  stock: `with wanted as (select i.id, w.quantity from unnest(array[:item_a, :item_b]::uuid[], array[1, 1]) as w (id, quantity) join catalog_items i on i.id = w.id where i.tenant_id = :tenant::uuid and i.stock is not null order by i.id for update of i) update catalog_items i set stock = i.stock - w.quantity from wanted w where i.tenant_id = :tenant::uuid and i.id = w.id and i.stock >= w.quantity returning i.id, i.stock, i.low_stock_level`,
  number: `insert into counters (series, last_number) values ('order', 1) on conflict (tenant_id, series) do update set last_number = counters.last_number + 1 returning last_number`,
  order: `insert into orders (id, order_number, items, item_count, customer_name, customer_phone, customer_email, delivery_method, delivery_address, note, locale, channel, currency, subtotal, delivery_fee, discount, total, search_text, source, placed_at) values (:order_id, 'ORD-' || lpad(:number::text, 5, '0'), :lines::jsonb, 2, 'Fatima Al-Sabah', '+96550000000', 'fatima@example.com', 'delivery', :address::jsonb, null, 'ar', 'storefront', 'KWD', 25, 0, 0, 25, ' ord-' || lpad(:number::text, 5, '0') || ' fatima al-sabah +96550000000 fatima@example.com ', 'direct', now())`,
  lines: `insert into order_lines (order_id, item_id, quantity, taken, unit_price, line_total) values (:order_id, :item_a, 1, 1, 12.5, 12.5), (:order_id, :item_b, 1, 1, 12.5, 12.5)`,
  event: `insert into events (id, type, subject_type, subject_id, subject_number, actor_kind, actor_user_id, actor_name, data, request_id) values (:event_id, 'order.placed', 'order', :order_id, 'ORD-' || lpad(:number::text, 5, '0'), 'public', null, null, :total::jsonb, :key)`,
  job: `select jobs.enqueue('dispatch', json_build_object('eventId', :event_id::text)::jsonb, :event_id::text) as id`,
  audit: `insert into audit_log (action, entity_type, entity_id, before, after, reason, actor_kind, actor_user_id, actor_name, address, request_id) values ('order.placed', 'order', :order_id, null, :total::jsonb, null, 'public', null, null, '127.0.0.1', :key)`,
  answer: `insert into idempotency_keys (operation, key, body_hash, answer) values ('placeOrder', :key::text, sha256(convert_to(:key::text, 'UTF8')), :lines::jsonb)`,
} as const

/** As long as those of a real order. */
export const constants = {
  address: JSON.stringify({ area: 'Salmiya', block: '4', street: 'Baghdad Street', building: '12' }),
  total: JSON.stringify({ total: { amount: '25.000', currency: 'KWD' } }),
  lines: JSON.stringify(
    [1, 2].map(number => ({
      itemId: '019aa000-0000-7000-8000-000000000001',
      name: { en: `Roses number ${number}`, ar: `ورد رقم ${number}` },
      quantity: 1,
      unitPrice: '12.500',
      lineTotal: '12.500',
    })),
  ),
}
