-- What one tenant may have besides its plan, and until when. Past rows stay: they say what was agreed.

create procedure allow_system_inserts(target regclass, insertable text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('grant insert (%s) on %s to app_system', array_to_string(insertable, ', '), target);
end $$;
comment on procedure allow_system_inserts(regclass, text[]) is
  'Rows that a super admin’s act adds for a tenant, column by column; the table’s policy comes from allow_system().';
revoke all on procedure allow_system_inserts(regclass, text[]) from public;

create table tenant_limit_overrides (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default uuidv7(),
  limit_name text not null check (limit_name in ('staff', 'items', 'storage_bytes', 'ai_tokens')),
  value bigint not null check (value between 0 and 9007199254740991),
  starts_at timestamptz not null default now(),
  ends_at timestamptz not null,
  set_by uuid references users,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  check (starts_at <= ends_at)
);
comment on table tenant_limit_overrides is 'erase: no personal data; export: yes; retention: while the tenant lives';
comment on column tenant_limit_overrides.ends_at is 'first moment at which it holds no more';

call protect_tenant_table('tenant_limit_overrides', '{select}');
call allow_system('tenant_limit_overrides', '{tenant_id,id,limit_name,value,starts_at,ends_at,set_by,created_at}', '{ends_at}');
call allow_system_inserts('tenant_limit_overrides', '{tenant_id,limit_name,value,starts_at,ends_at,set_by}');
