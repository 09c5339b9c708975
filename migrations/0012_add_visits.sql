-- Where people came from. The touches are copied onto every conversion, so that a visit may be forgotten and figures stay.
create table visits (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  source text,
  medium text,
  campaign text,
  content text,
  term text,
  referrer text,
  landing_path text not null,
  channel text not null,
  first_visit_id uuid,
  first_touch jsonb not null,
  visited_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
comment on table visits is 'erase: holds no personal data: UTM fields, the referrer without its query, the landing path; export: yes; retention: 400 days';
comment on column visits.first_touch is 'of the chain of visits of one browser within 90 days; the visit itself when it is the first';

create table utm_events (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  visit_id uuid not null,
  first_visit_id uuid,
  conversion_type text not null check (conversion_type in ('order', 'donation', 'pledge')),
  conversion_id uuid not null,
  happened_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, conversion_type, conversion_id)
);
create index utm_events_by_visit on utm_events (tenant_id, visit_id);
comment on table utm_events is 'erase: holds ids only; export: yes; retention: with the conversion';

-- The links that the team made for its posts, leaflets and QR codes.
create table tracked_links (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default uuidv7(),
  name text not null,
  path text not null check (path like '/%'),
  source text not null,
  medium text not null,
  campaign text not null,
  content text,
  term text,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (tenant_id, id)
);
comment on table tracked_links is 'erase: no personal data; export: yes; retention: while the tenant lives';

call protect_tenant_table('visits', '{select,insert,delete}');
call protect_tenant_table('utm_events', '{select,insert}');
call protect_tenant_table('tracked_links', '{select,insert,update}');

alter table orders
  add contact_id uuid,
  add visit_id uuid,
  add first_touch jsonb,
  add last_touch jsonb,
  add source text not null default 'direct',
  add link_version integer not null default 1,
  add search_text text not null default '';
alter table orders
  add constraint orders_contact foreign key (tenant_id, contact_id) references contacts (tenant_id, id) not valid;
alter table orders validate constraint orders_contact;
comment on column orders.search_text is 'personal';
comment on column orders.source is 'what the last touch came by: a utm_source, a referring host, direct, or office';
comment on column orders.link_version is 'raised to revoke every status link given out before';
