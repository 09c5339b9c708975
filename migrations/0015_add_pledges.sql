create table pledges (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  pledge_number text not null,
  status text not null default 'open'
    check (status in ('open', 'partly_fulfilled', 'fulfilled', 'cancelled', 'written_off')),
  amount numeric(12, 3) not null check (amount > 0),
  fulfilled_amount numeric(12, 3) not null default 0 check (fulfilled_amount between 0 and amount),
  currency char(3) not null,
  every text check (every in ('week', 'month')),
  campaign_id uuid,
  donor_name text not null,
  donor_phone text,
  donor_email text,
  hide_name boolean not null default false,
  note text,
  locale text not null check (locale in ('ar', 'en')),
  channel text not null default 'storefront' check (channel in ('storefront', 'office')),
  contact_id uuid,
  visit_id uuid,
  first_touch jsonb,
  last_touch jsonb,
  source text not null default 'direct',
  link_version integer not null default 1,
  next_due_on date,
  next_tick_at timestamptz,
  reminders_stopped_at timestamptz,
  search_text text not null,
  pledged_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, pledge_number),
  foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  check ((status = 'fulfilled') = (fulfilled_amount = amount)),
  check (status in ('open', 'partly_fulfilled') or (next_due_on is null and next_tick_at is null))
);
create index pledges_by_status on pledges (tenant_id, status, id);
create index pledges_by_due on pledges (tenant_id, next_due_on, id) where next_due_on is not null;
create index pledges_to_tick on pledges (next_tick_at) where next_tick_at is not null;
create index pledges_by_campaign on pledges (tenant_id, campaign_id, status) include (amount, fulfilled_amount, currency);
create index pledges_by_contact on pledges (tenant_id, contact_id, id) where contact_id is not null;
comment on table pledges is 'erase: personal columns replaced, figures kept; export: yes; retention: 10 years (charity records)';
comment on column pledges.donor_name is 'personal';
comment on column pledges.donor_phone is 'personal';
comment on column pledges.donor_email is 'personal';
comment on column pledges.note is 'personal';
comment on column pledges.search_text is 'personal';
comment on column pledges.every is 'the rhythm of instalments; empty for a single date';
comment on column pledges.next_due_on is 'the oldest unsettled instalment’s day in the tenant’s zone; due and overdue follow from it';
comment on column pledges.next_tick_at is 'when the worker next has something to do for it: a reminder, due, overdue';

create table pledge_instalments (
  tenant_id uuid not null default current_tenant(),
  pledge_id uuid not null,
  position integer not null check (position >= 1),
  due_on date not null,
  amount numeric(12, 3) not null check (amount > 0),
  settled_amount numeric(12, 3) not null default 0 check (settled_amount between 0 and amount),
  primary key (tenant_id, pledge_id, position),
  foreign key (tenant_id, pledge_id) references pledges (tenant_id, id)
);
comment on table pledge_instalments is 'erase: no personal data; export: yes; retention: with the pledge';

-- Which gift settled which instalment.
create table pledge_payments (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  pledge_id uuid not null,
  position integer not null,
  donation_id uuid not null,
  amount numeric(12, 3) not null check (amount > 0),
  paid_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, donation_id, pledge_id, position),
  foreign key (tenant_id, pledge_id, position) references pledge_instalments (tenant_id, pledge_id, position),
  foreign key (tenant_id, donation_id) references donations (tenant_id, id)
);
create index pledge_payments_by_pledge on pledge_payments (tenant_id, pledge_id);
comment on table pledge_payments is 'erase: no personal data; export: yes; retention: with the pledge';

-- One row for each reminder and announcement of an instalment: twice is one.
create table pledge_ticks (
  tenant_id uuid not null default current_tenant(),
  pledge_id uuid not null,
  position integer not null,
  due_on date not null,
  kind text not null check (kind in ('before', 'on', 'after')),
  ticked_at timestamptz not null default now(),
  primary key (tenant_id, pledge_id, position, due_on, kind),
  foreign key (tenant_id, pledge_id, position) references pledge_instalments (tenant_id, pledge_id, position)
);
comment on table pledge_ticks is 'erase: no personal data; export: no; retention: with the pledge';

call protect_tenant_table('pledges', '{select,insert,update}');
call protect_tenant_table('pledge_instalments', '{select,insert,update,delete}');
call protect_tenant_table('pledge_payments', '{select,insert}');
call protect_tenant_table('pledge_ticks', '{select,insert}');
call allow_system('pledges', '{tenant_id,next_tick_at}');
