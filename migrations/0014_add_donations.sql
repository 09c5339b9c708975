create table donations (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  donation_number text not null,
  status text not null default 'pending' check (status in ('pending', 'received', 'receipted', 'cancelled')),
  amount numeric(12, 3) not null check (amount > 0),
  currency char(3) not null,
  campaign_id uuid,
  purpose text not null default 'general' check (purpose in ('general', 'zakat', 'sadaqah', 'project')),
  donor_name text not null,
  donor_phone text,
  donor_email text,
  hide_name boolean not null default false,
  tribute jsonb,
  receipt_requested boolean not null default false,
  note text,
  payment_method text check (payment_method in ('cash', 'knet', 'card', 'bank_transfer', 'cheque', 'other')),
  payment_reference text,
  received_on date,
  locale text not null check (locale in ('ar', 'en')),
  channel text not null default 'storefront' check (channel in ('storefront', 'office')),
  contact_id uuid,
  visit_id uuid,
  first_touch jsonb,
  last_touch jsonb,
  source text not null default 'direct',
  link_version integer not null default 1,
  search_text text not null,
  donated_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, donation_number),
  foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  check (status in ('pending', 'cancelled') or received_on is not null)
);
create index donations_by_status on donations (tenant_id, status, id);
create index donations_by_campaign on donations (tenant_id, campaign_id, status) include (amount, currency);
create index donations_by_contact on donations (tenant_id, contact_id, id) where contact_id is not null;
create index donations_by_phone on donations (tenant_id, donor_phone, id) where donor_phone is not null;
comment on table donations is 'erase: personal columns replaced, figures kept; export: yes; retention: 10 years (charity records)';
comment on column donations.donor_name is 'personal';
comment on column donations.donor_phone is 'personal';
comment on column donations.donor_email is 'personal';
comment on column donations.tribute is 'personal';
comment on column donations.note is 'personal';
comment on column donations.payment_reference is 'personal';
comment on column donations.search_text is 'personal';
comment on column donations.received_on is 'the day the money came, in the tenant’s zone';
comment on column donations.source is 'what the last touch came by: a utm_source, a referring host, direct, or office';
comment on column donations.link_version is 'raised to revoke every status link given out before';

create table receipts (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  receipt_number text not null,
  donation_id uuid not null,
  code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  facts jsonb not null,
  issued_at timestamptz not null default now(),
  voided_at timestamptz,
  void_reason text,
  primary key (tenant_id, id),
  unique (tenant_id, receipt_number),
  unique (tenant_id, code),
  foreign key (tenant_id, donation_id) references donations (tenant_id, id),
  check ((voided_at is null) = (void_reason is null))
);
create unique index receipts_in_force on receipts (tenant_id, donation_id) where voided_at is null;
comment on table receipts is 'erase: the name in facts is replaced; export: yes; retention: 10 years (charity records), voided but never deleted';
comment on column receipts.facts is 'personal';
comment on column receipts.void_reason is 'personal';
comment on column receipts.code is 'what the public confirms a receipt by: 80 random bits in Crockford’s base 32';

call protect_tenant_table('donations', '{select,insert,update}');
call protect_tenant_table('receipts', '{select,insert,update}');
