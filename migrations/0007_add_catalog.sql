create table catalog_categories (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default uuidv7(),
  slug text not null check (slug ~ '^[a-z0-9]+(?:-[a-z0-9]+)*$' and length(slug) <= 80),
  name jsonb not null,
  position integer not null default 0,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, slug)
);
comment on table catalog_categories is 'erase: no personal data; export: yes; retention: while the tenant lives';

create table catalog_items (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default uuidv7(),
  slug text not null check (slug ~ '^[a-z0-9]+(?:-[a-z0-9]+)*$' and length(slug) <= 80),
  type text not null check (type in ('product', 'service', 'digital', 'ticket')),
  metadata jsonb not null default '{}',
  name jsonb not null,
  description jsonb not null default '{"en": "", "ar": ""}',
  search_text text not null,
  price numeric(12, 3) not null check (price >= 0),
  currency char(3) not null,
  stock integer check (stock >= 0),
  low_stock_level integer check (low_stock_level >= 0),
  category_id uuid,
  position integer not null default 0,
  published boolean not null default false,
  archived_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, category_id) references catalog_categories (tenant_id, id)
);
create unique index catalog_items_slug on catalog_items (tenant_id, slug) where archived_at is null;
create index catalog_items_in_order on catalog_items (tenant_id, position, id) where archived_at is null;
comment on table catalog_items is 'erase: no personal data; export: yes; retention: archived with the orders that name it';
comment on column catalog_items.search_text is 'both names and descriptions through the Arabic normaliser';

call protect_tenant_table('catalog_categories', '{select,insert,update,delete}');
call protect_tenant_table('catalog_items', '{select,insert,update}');
