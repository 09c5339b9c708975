-- One message to one recipient over one channel: what was tried, and how it ended.
create table deliveries (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  event_id uuid not null,
  channel text not null check (channel in ('mail')),
  template text not null,
  recipient_kind text not null check (recipient_kind in ('shopper', 'member')),
  recipient_id uuid,
  locale text not null check (locale in ('ar', 'en')),
  status text not null check (status in ('sent', 'refused', 'failed')),
  attempts integer not null default 1,
  provider_id text,
  error text,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, event_id) references events (tenant_id, id)
);
create index deliveries_by_event on deliveries (tenant_id, event_id);
comment on table deliveries is 'erase: holds no address; export: yes; retention: 1 year';

call protect_tenant_table('deliveries', '{select,insert,update}');
