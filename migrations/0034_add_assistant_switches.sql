-- The assistant can be stopped for all tenants or for one, at once and with a reason.
create table platform_switches (
  name text primary key check (name in ('assistant')),
  enabled boolean not null,
  reason text,
  changed_at timestamptz not null default now(),
  changed_by uuid references users on delete set null
);
comment on table platform_switches is 'What can be turned off for everybody; one that was never turned is on';
call protect_system_table('platform_switches', '{select,insert,update}');
call allow_resolver('platform_switches', '{name,enabled}');

alter table tenants
  add column assistant_stopped_at timestamptz,
  add column assistant_stop_reason text;
call allow_more_to_system('tenants', '{assistant_stopped_at,assistant_stop_reason}',
  '{plan,assistant_stopped_at,assistant_stop_reason}');

create function is_switched_on(wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select enabled from platform_switches where name = wanted), true)
$$;
comment on function is_switched_on(text) is 'Whether something of the platform is on for everybody.';
call give_to_resolver('is_switched_on(text)', 'app_user');
