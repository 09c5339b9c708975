-- Figures of each tenant for the lists of super admins: nobody counts 10,000 tenants' orders to show a page.
create table tenant_stats (
  tenant_id uuid not null default current_tenant() primary key references tenants,
  members integer not null,
  items integer not null,
  orders integer not null,
  orders_amount numeric(18, 3) not null,
  donations integer not null,
  donations_amount numeric(18, 3) not null,
  pledges integer not null,
  pledges_amount numeric(18, 3) not null,
  storage_bytes bigint not null,
  ai_tokens bigint not null default 0,
  ai_cost_usd numeric(14, 6) not null default 0,
  last_activity_at timestamptz,
  owners jsonb not null,
  search_text text not null,
  refreshed_at timestamptz not null default now()
);
comment on table tenant_stats is 'erase: counted anew; export: no, it is counted from the rest; retention: while the tenant lives';
comment on column tenant_stats.orders_amount is 'of orders that were not cancelled';
comment on column tenant_stats.donations_amount is 'of gifts that were received';
comment on column tenant_stats.pledges_amount is 'promised, without the cancelled';
comment on column tenant_stats.owners is 'personal';
comment on column tenant_stats.search_text is 'personal';

call protect_tenant_table('tenant_stats', '{select,insert,update}');
call allow_system('tenant_stats',
  '{tenant_id,members,items,orders,orders_amount,donations,donations_amount,pledges,pledges_amount,storage_bytes,ai_tokens,ai_cost_usd,last_activity_at,owners,search_text,refreshed_at}');
call allow_system('tenant_members', '{tenant_id,role,status}');
