create table campaigns (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default uuidv7(),
  slug text not null check (slug ~ '^[a-z0-9]+(?:-[a-z0-9]+)*$' and length(slug) <= 80),
  status text not null default 'draft' check (status in ('draft', 'active', 'closed')),
  name jsonb not null,
  summary jsonb not null default '{"en": "", "ar": ""}',
  story jsonb not null default '{"en": "", "ar": ""}',
  impact jsonb not null default '{"en": "", "ar": ""}',
  destination jsonb not null default '{"en": "", "ar": ""}',
  currency char(3) not null,
  goal numeric(12, 3) check (goal > 0),
  starts_on date not null,
  ends_on date,
  licence_number text not null default '',
  administrative_percentage numeric(5, 2) check (administrative_percentage between 0 and 100),
  presets numeric(12, 3)[] not null default '{}',
  smallest_gift numeric(12, 3) check (smallest_gift > 0),
  largest_gift numeric(12, 3) check (largest_gift >= smallest_gift),
  takes_pledges boolean not null default true,
  position integer not null default 0,
  closed_at timestamptz,
  archived_at timestamptz,
  version integer not null default 1,
  search_text text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  check (ends_on >= starts_on),
  check ((status = 'closed') = (closed_at is not null))
);
create unique index campaigns_slug on campaigns (tenant_id, slug) where archived_at is null;
create index campaigns_to_close on campaigns (tenant_id, ends_on) where status = 'active';
comment on table campaigns is 'erase: no personal data; export: yes; retention: archived with the gifts that name it';
comment on column campaigns.ends_on is 'the last day on which it takes gifts, in the tenant’s zone';
comment on column campaigns.presets is 'amounts offered as tiles, in the campaign’s currency, smallest first';

call protect_tenant_table('campaigns', '{select,insert,update}');
