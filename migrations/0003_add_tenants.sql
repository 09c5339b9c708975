-- The registry of tenants, the people in them, and what the public sees of them.
create table tenants (
  id uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$'),
  name jsonb not null,
  kind text not null check (kind in ('shop', 'charity', 'both')),
  country char(2) not null check (country ~ '^[A-Z]{2}$'),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  locales text[] not null check (locales <@ '{ar,en}' and cardinality(locales) > 0),
  default_locale text not null check (default_locale = any (locales)),
  time_zone text not null,
  plan text not null default 'free',
  is_active boolean not null default true,
  suspended_at timestamptz,
  suspension_reason text,
  suspension_effect text check (suspension_effect in ('storefront', 'everything')),
  suspended_by uuid references users,
  licence_number text,
  licence_authority text,
  licence_recorded_at timestamptz,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  check (is_active = (suspended_at is null))
);
comment on table tenants is 'erase: kept as a figure without content; export: all; retention: for ever, slugs are never given again';

-- Every slug that ever was: an old one leads to its tenant and is never given to another.
create table tenant_slugs (
  slug text primary key,
  tenant_id uuid not null default current_tenant() references tenants,
  created_at timestamptz not null default now()
);

comment on table tenant_slugs is 'erase: no personal data; export: yes; retention: for ever, a slug is never given again';

create table tenant_members (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default uuidv7(),
  user_id uuid references users,
  email text not null check (email = lower(email)),
  display_name text not null,
  locale text not null check (locale in ('ar', 'en')),
  role text not null check (role in ('owner', 'admin', 'staff', 'viewer')),
  status text not null check (status in ('invited', 'active', 'removed')),
  invite_token_hash bytea,
  invite_expires_at timestamptz,
  invited_by uuid,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, user_id),
  foreign key (tenant_id, invited_by) references tenant_members (tenant_id, id),
  check (status <> 'active' or user_id is not null)
);
create index tenant_members_by_user on tenant_members (user_id) where status = 'active';
comment on table tenant_members is 'erase: on removal by the tenant; export: yes; retention: while the tenant lives';
comment on column tenant_members.email is 'personal';
comment on column tenant_members.display_name is 'personal';

create table storefront_config (
  tenant_id uuid not null default current_tenant() primary key references tenants,
  draft jsonb not null,
  published jsonb,
  version integer not null default 1,
  updated_at timestamptz not null default now()
);
comment on table storefront_config is 'erase: no personal data of shoppers; export: yes; retention: while the tenant lives';

call protect_tenant_table('tenants', '{select,update (published_at)}', 'id');
call protect_tenant_table('tenant_members', '{select,insert,update}');
call protect_tenant_table('storefront_config', '{select,insert,update}');
call protect_tenant_table('tenant_slugs', '{select}');

create function is_being_founded(wanted uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from tenants where id = wanted and created_at = now())
$$;
comment on function is_being_founded(uuid) is
  'Whether this transaction created the tenant: app_identity can add nothing to one that stands already.';
call give_to_resolver('is_being_founded(uuid)', 'app_identity');

call allow_founding('tenants', 'created_at = now()');
call allow_founding('tenant_slugs');
call allow_founding('tenant_members');
call allow_founding('storefront_config');

call allow_system('tenants',
  '{id,slug,name,kind,country,currency,plan,is_active,suspended_at,suspension_reason,suspension_effect,suspended_by,licence_number,licence_authority,licence_recorded_at,published_at,created_at}',
  '{is_active,suspended_at,suspension_reason,suspension_effect,suspended_by,licence_number,licence_authority,licence_recorded_at}');

call allow_resolver('tenants', '{id,slug,name,kind,is_active,published_at,created_at}');
call allow_resolver('tenant_slugs', '{slug,tenant_id}');
call allow_resolver('tenant_members', '{tenant_id,id,user_id,role,status,display_name}');
call allow_resolver('storefront_config', '{tenant_id,draft}');
