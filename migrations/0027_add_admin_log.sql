-- What super admins do: for the platform in a log of its own, and for the tenant it is about in that tenant's audit log.

create procedure protect_system_table(target regclass, verbs text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('grant %s on %s to app_system', array_to_string(verbs, ', '), target);
  execute format('grant select, insert, update, delete on %s to app_backfill', target);
  execute format('grant select on %s to app_backup', target);
end $$;
comment on procedure protect_system_table(regclass, text[]) is
  'Tables of the platform as a whole: reached by app_system alone.';

create procedure allow_platform_entries(target regclass, insertable text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format(
    'create policy platform_entries on %s for insert to app_resolver with check (actor_kind = ''super_admin'')', target);
  execute format('grant insert (%s) on %s to app_resolver', array_to_string(insertable, ', '), target);
end $$;
comment on procedure allow_platform_entries(regclass, text[]) is
  'Rows that audit_super_admin() adds to a tenant''s audit log; it reads and changes none.';
revoke all on procedure protect_system_table(regclass, text[]), allow_platform_entries(regclass, text[]) from public;

-- The super admins' area asks for a second factor shown in the session.
alter table sessions add column if not exists mfa_at timestamptz;

create table admin_log (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
  user_id uuid references users on delete set null,
  user_name text,
  about_tenant uuid references tenants,
  before jsonb,
  after jsonb,
  reason text,
  address inet,
  request_id text
);
create index admin_log_by_tenant on admin_log (about_tenant, id) where about_tenant is not null;
create index admin_log_by_user on admin_log (user_id, id);
comment on table admin_log is 'Append-only: what super admins did; no user is what the platform did by itself, or a command';
comment on column admin_log.user_name is 'personal';
comment on column admin_log.address is 'personal';
call protect_system_table('admin_log', '{select,insert}');

alter table audit_log drop constraint audit_log_actor_kind_check;
alter table audit_log add constraint audit_log_actor_kind_check
  check (actor_kind in ('member', 'public', 'system', 'super_admin')) not valid;
alter table audit_log validate constraint audit_log_actor_kind_check;
call allow_platform_entries('audit_log',
  '{tenant_id,action,entity_type,entity_id,before,after,reason,actor_kind,actor_name,request_id}');

create function audit_super_admin(tenant uuid, action text, entity uuid, before jsonb, after jsonb, reason text, request text)
returns void
language sql security definer set search_path = pg_catalog, public as $$
  insert into audit_log
    (tenant_id, action, entity_type, entity_id, before, after, reason, actor_kind, actor_name, request_id)
  values (tenant, action, 'tenant', coalesce(entity, tenant), before, after, reason, 'super_admin', 'Sadu', request)
$$;
comment on function audit_super_admin(uuid, text, uuid, jsonb, jsonb, text, text) is
  'Tells a tenant in its own audit log what the platform did, in the platform''s name; admin_log knows who it was.';
call give_to_resolver('audit_super_admin(uuid, text, uuid, jsonb, jsonb, text, text)', 'app_system');
