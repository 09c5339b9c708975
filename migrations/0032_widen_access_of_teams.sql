-- A suspension of the storefront closes it to the public; its team goes on.
call allow_more_to_resolver('tenants', '{suspension_effect}');

drop function my_memberships();
create function my_memberships()
returns table (tenant_id uuid, slug text, name jsonb, kind text, is_active boolean, deletion_at timestamptz, role text,
  branding jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug, t.name, t.kind, t.is_active or coalesce(t.suspension_effect, '') = 'storefront', t.deletion_at,
    m.role, c.draft -> 'branding'
  from tenant_members m
  join tenants t on t.id = m.tenant_id
  left join storefront_config c on c.tenant_id = t.id
  where m.user_id = (select nullif(current_setting('app.current_user', true), '')::uuid)
    and m.status = 'active'
  order by t.slug
$$;

drop function my_access(text);
create function my_access(wanted_slug text)
returns table (tenant_id uuid, slug text, is_active boolean, deletion_at timestamptz, member_id uuid, role text,
  display_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug, t.is_active or coalesce(t.suspension_effect, '') = 'storefront', t.deletion_at, m.id, m.role,
    m.display_name
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
  'a row without tenant when the person is no active member there. Active is also one whose storefront alone is closed.';

comment on function my_memberships() is 'The tenants of the person in app.current_user.';
call give_to_resolver('my_memberships()', 'app_user');
call give_to_resolver('my_access(text)', 'app_user');
