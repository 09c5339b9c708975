-- The few questions that must be answered before a tenant is set. Each answers about one slug or about oneself.

create function resolve_tenant(wanted_slug text)
returns table (tenant_id uuid, slug text, is_active boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug, t.is_active
  from tenant_slugs s join tenants t on t.id = s.tenant_id
  where s.slug = wanted_slug
$$;
comment on function resolve_tenant(text) is 'Slug, present or former, to its tenant; no row for an unknown one.';

create function my_memberships()
returns table (tenant_id uuid, slug text, name jsonb, kind text, is_active boolean, role text, branding jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug, t.name, t.kind, t.is_active, m.role, c.draft -> 'branding'
  from tenant_members m
  join tenants t on t.id = m.tenant_id
  left join storefront_config c on c.tenant_id = t.id
  where m.user_id = (select nullif(current_setting('app.current_user', true), '')::uuid)
    and m.status = 'active'
  order by t.slug
$$;
comment on function my_memberships() is 'The tenants of the person in app.current_user.';

create function my_access(wanted_slug text)
returns table (tenant_id uuid, slug text, is_active boolean, member_id uuid, role text, display_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug, t.is_active, m.id, m.role, m.display_name
  from sessions s
  left join tenant_slugs x on x.slug = wanted_slug
  left join tenant_members m on m.tenant_id = x.tenant_id and m.user_id = s.user_id and m.status = 'active'
  left join tenants t on t.id = m.tenant_id
  where s.id = (select nullif(current_setting('app.current_session', true), '')::uuid)
    and s.user_id = (select nullif(current_setting('app.current_user', true), '')::uuid)
    and s.ended_at is null and s.expires_at > now()
$$;
comment on function my_access(text) is
  'What the person in app.current_user may be in one tenant: no row when the session in app.current_session has ended, '
  'a row without tenant when the person is no active member there.';

call give_to_resolver('resolve_tenant(text)', 'app_user');
call give_to_resolver('my_memberships()', 'app_user');
call give_to_resolver('my_access(text)', 'app_user');
