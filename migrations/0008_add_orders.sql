create table orders (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  order_number text not null,
  status text not null default 'pending' check (status in ('pending', 'confirmed', 'fulfilled', 'cancelled')),
  payment_state text not null default 'unpaid' check (payment_state in ('unpaid', 'paid', 'refunded')),
  items jsonb not null,
  item_count integer not null check (item_count > 0),
  customer_name text not null,
  customer_phone text not null,
  customer_email text,
  delivery_method text not null check (delivery_method in ('pickup', 'delivery')),
  delivery_address jsonb,
  note text,
  locale text not null check (locale in ('ar', 'en')),
  channel text not null default 'storefront' check (channel in ('storefront', 'office')),
  currency char(3) not null,
  subtotal numeric(12, 3) not null check (subtotal >= 0),
  delivery_fee numeric(12, 3) not null default 0 check (delivery_fee >= 0),
  discount numeric(12, 3) not null default 0 check (discount >= 0),
  tax_rate numeric(6, 4) not null default 0 check (tax_rate >= 0),
  tax_amount numeric(12, 3) not null default 0 check (tax_amount >= 0),
  prices_include_tax boolean not null default true,
  total numeric(12, 3) not null check (total >= 0),
  placed_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, order_number),
  check (delivery_method = 'pickup' or delivery_address is not null)
);
create index orders_by_status on orders (tenant_id, status, id);
comment on table orders is 'erase: personal columns replaced, figures kept; export: yes; retention: 10 years (commercial records)';
comment on column orders.customer_name is 'personal';
comment on column orders.customer_phone is 'personal';
comment on column orders.customer_email is 'personal';
comment on column orders.delivery_address is 'personal';
comment on column orders.note is 'personal';
comment on column orders.items is 'the priced snapshot the customer agreed to';

create table order_lines (
  tenant_id uuid not null default current_tenant(),
  order_id uuid not null,
  item_id uuid not null,
  quantity integer not null check (quantity between 1 and 9999),
  taken integer not null default 0 check (taken in (0, quantity)),
  unit_price numeric(12, 3) not null,
  line_total numeric(12, 3) not null,
  primary key (tenant_id, order_id, item_id),
  foreign key (tenant_id, order_id) references orders (tenant_id, id),
  foreign key (tenant_id, item_id) references catalog_items (tenant_id, id)
);
create index order_lines_by_item on order_lines (tenant_id, item_id);
comment on column order_lines.taken is 'units taken from the stock, which a cancellation gives back; 0 where the item was unlimited';
comment on table order_lines is 'erase: no personal data; export: yes; retention: with the order';

call protect_tenant_table('orders', '{select,insert,update}');
call protect_tenant_table('order_lines', '{select,insert}');
