-- What happened, who did it, and the answers already given: written in the transaction of the change itself.
-- @NOTE No foreign key to tenants on the append-heavy tables: every insert would lock the tenant's row.

create table events (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  type text not null check (type ~ '^[a-z_]+\.[a-z_]+$'),
  version integer not null default 1,
  subject_type text not null,
  subject_id uuid not null,
  subject_number text,
  actor_kind text not null check (actor_kind in ('member', 'public', 'system')),
  actor_user_id uuid,
  actor_name text,
  data jsonb not null default '{}',
  request_id text,
  occurred_at timestamptz not null default now(),
  xact xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id)
);
create index events_in_commit_order on events (tenant_id, xact, id);
create index events_by_subject on events (tenant_id, subject_id, id);
comment on table events is 'erase: actor_name and the reasons in data are replaced; export: yes; retention: 3 years';
comment on column events.data is 'personal';
comment on column events.actor_name is 'personal';
comment on column events.xact is 'readers of the stream stop below pg_snapshot_xmin: id order is not commit order';

create table audit_log (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  action text not null,
  entity_type text not null,
  entity_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  actor_kind text not null check (actor_kind in ('member', 'public', 'system')),
  actor_user_id uuid,
  actor_name text,
  address inet,
  request_id text,
  at timestamptz not null default now(),
  primary key (tenant_id, id)
);
comment on table audit_log is 'erase: actor_name, address and reason are replaced; export: yes; retention: 400 days';
comment on column audit_log.actor_name is 'personal';
comment on column audit_log.address is 'personal';
comment on column audit_log.reason is 'personal';

create table idempotency_keys (
  tenant_id uuid not null default current_tenant(),
  operation text not null,
  key text not null check (length(key) between 8 and 255),
  body_hash bytea not null,
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, operation, key)
);
create index idempotency_keys_by_age on idempotency_keys (tenant_id, created_at);
comment on table idempotency_keys is 'erase: removed with the record; export: no; retention: 3 days';
comment on column idempotency_keys.answer is 'personal';

create table counters (
  tenant_id uuid not null default current_tenant() references tenants,
  series text not null,
  last_number bigint not null default 0 check (last_number >= 0),
  primary key (tenant_id, series)
);
comment on table counters is 'erase: no personal data; export: no; retention: while the tenant lives';

call protect_tenant_table('events', '{select,insert}');
call protect_tenant_table('audit_log', '{select,insert}');
call protect_tenant_table('idempotency_keys', '{select,insert,delete}');
call protect_tenant_table('counters', '{select,insert,update}');
call allow_founding('audit_log');
