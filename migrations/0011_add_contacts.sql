-- One person per tenant: every shopper and donor, found again by phone number or e-mail address.
create table contacts (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default uuidv7(),
  name text not null,
  phone text check (phone ~ '^\+[0-9]{6,15}$'),
  email text check (email = lower(email)),
  locale text not null check (locale in ('ar', 'en')),
  search_text text not null,
  note text,
  merged_into uuid,
  merged_at timestamptz,
  erased_at timestamptz,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, merged_into) references contacts (tenant_id, id),
  check (merged_into <> id),
  check ((merged_into is null) = (merged_at is null))
);
create index contacts_by_merge on contacts (tenant_id, merged_into) where merged_into is not null;
comment on table contacts is 'erase: personal columns replaced, the row stays with its figures; export: yes; retention: while the tenant lives';
comment on column contacts.name is 'personal';
comment on column contacts.phone is 'personal';
comment on column contacts.email is 'personal';
comment on column contacts.search_text is 'personal';
comment on column contacts.note is 'personal';
comment on column contacts.merged_into is 'the contact that stands for this one; undoing a merge empties it, no other row has to move';

-- Which number or address leads to which contact. The key makes two conversions of one person at once the same contact.
create table contact_points (
  tenant_id uuid not null default current_tenant(),
  kind text not null check (kind in ('phone', 'email')),
  value text not null,
  contact_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, kind, value),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id)
);
create index contact_points_by_contact on contact_points (tenant_id, contact_id);
comment on table contact_points is 'erase: removed with the person; export: yes; retention: while the tenant lives';
comment on column contact_points.value is 'personal';

-- Pairs that look like one person. A pair kept apart by the team is not merged or suggested again.
create table contact_matches (
  tenant_id uuid not null default current_tenant(),
  contact_id uuid not null,
  other_id uuid not null,
  state text not null check (state in ('suggested', 'merged', 'kept_apart')),
  at timestamptz not null default now(),
  primary key (tenant_id, contact_id, other_id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  foreign key (tenant_id, other_id) references contacts (tenant_id, id),
  check (contact_id < other_id)
);
create index contact_matches_by_other on contact_matches (tenant_id, other_id);
comment on table contact_matches is 'erase: holds ids only; export: yes; retention: while the tenant lives';

call protect_tenant_table('contacts', '{select,insert,update}');
call protect_tenant_table('contact_points', '{select,insert,update,delete}');
call protect_tenant_table('contact_matches', '{select,insert,update,delete}');
