-- A super admin's look at one tenant: for reading only, for an hour at most, with a reason its owners can read.
create table tenant_views (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default uuidv7(),
  user_id uuid not null references users,
  reason text not null,
  started_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  check (ends_at <= started_at + interval '61 minutes')
);
create index tenant_views_by_end on tenant_views (tenant_id, ends_at) where ended_at is null;
comment on table tenant_views is 'erase: no personal data of the tenant; export: yes; retention: while the tenant lives';
comment on column tenant_views.reason is 'personal';

call protect_tenant_table('tenant_views', '{select}');
call allow_system('tenant_views', '{tenant_id,id,user_id,reason,started_at,ends_at,ended_at}', '{ended_at}');
call allow_system_inserts('tenant_views', '{tenant_id,id,user_id,reason,ends_at}');
call allow_resolver('tenant_views', '{tenant_id,id,user_id,ends_at,ended_at}');

create function view_access(wanted_slug text, wanted_view uuid)
returns table (tenant_id uuid, slug text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug
  from sessions s
  join users u on u.id = s.user_id and u.is_super_admin
  left join tenant_slugs x on x.slug = wanted_slug
  left join tenant_views v on v.tenant_id = x.tenant_id and v.id = wanted_view and v.user_id = s.user_id
    and v.ended_at is null and v.ends_at > now()
  left join tenants t on t.id = v.tenant_id
  where s.id = (select nullif(current_setting('app.current_session', true), '')::uuid)
    and s.user_id = (select nullif(current_setting('app.current_user', true), '')::uuid)
    and s.ended_at is null and s.expires_at > now()
$$;
comment on function view_access(text, uuid) is
  'The tenant that the super admin in app.current_user looks at: no row when the session has ended or they are none any '
  'more, a row without tenant when the look is over or is at another tenant.';
call give_to_resolver('view_access(text, uuid)', 'app_user');
