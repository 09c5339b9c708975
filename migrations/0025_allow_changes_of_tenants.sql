-- What a tenant's team changes of the tenant itself, how long it still has once it is to be deleted, and what was verified of it.

alter table tenants
  add version integer not null default 1,
  add licence_valid_until date,
  add verification_state text not null default 'none' check (verification_state in ('none', 'pending', 'verified', 'refused')),
  add verification_changed_at timestamptz,
  add deletion_requested_at timestamptz,
  add deletion_at timestamptz,
  add purged_at timestamptz;
alter table tenants add constraint tenants_deletion check (
  (deletion_at is null) = (deletion_requested_at is null) and deletion_at >= deletion_requested_at + interval '7 days'
) not valid;
alter table tenants validate constraint tenants_deletion;

-- The tables below are behind their walls already: more columns, by procedures as ever.
create procedure allow_more_to_system(target regclass, readable text[], writable text[] default '{}')
language plpgsql set search_path = pg_catalog, public as $$
begin
  if not exists (select from pg_policy where polrelid = target and polname = 'system_duties') then
    raise exception '% is not open to app_system', target;
  end if;
  execute format('grant select (%s) on %s to app_system', array_to_string(readable, ', '), target);
  if cardinality(writable) > 0 then
    execute format('grant update (%s) on %s to app_system', array_to_string(writable, ', '), target);
  end if;
end $$;
comment on procedure allow_more_to_system(regclass, text[], text[]) is
  'Further columns of a table that allow_system() has opened.';

create procedure allow_more_to_resolver(target regclass, readable text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('grant select (%s) on %s to app_resolver', array_to_string(readable, ', '), target);
end $$;
comment on procedure allow_more_to_resolver(regclass, text[]) is
  'Further columns of a table that allow_resolver() has opened.';

create procedure allow_addition(target regclass, columns text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  if not (select relforcerowsecurity from pg_class where oid = target) then
    raise exception '% is not behind the tenant wall', target;
  end if;
  execute format('grant insert (%s) on %s to app_user', array_to_string(columns, ', '), target);
end $$;
comment on procedure allow_addition(regclass, text[]) is 'Lets app_user add rows to a protected table.';
revoke all on procedure allow_more_to_system(regclass, text[], text[]), allow_more_to_resolver(regclass, text[]),
  allow_addition(regclass, text[]) from public;

call allow_change('tenants',
  '{name,kind,currency,locales,default_locale,time_zone,version,slug,verification_state,verification_changed_at,deletion_requested_at,deletion_at}');
call allow_more_to_system('tenants',
  '{licence_valid_until,verification_state,verification_changed_at,deletion_requested_at,deletion_at,purged_at}',
  '{licence_valid_until,verification_state,verification_changed_at}');
call allow_more_to_resolver('tenants', '{deletion_at,purged_at,licence_number,verification_state}');

create function check_verification() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if current_user = 'app_user' and new.verification_state not in ('none', 'pending') then
    raise exception 'no tenant verifies itself' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function check_verification() is 'A tenant’s own changes can take a verification away, never give it.';
revoke all on function check_verification() from public;
create trigger check_verification before update on tenants
  for each row when (old.verification_state is distinct from new.verification_state) execute function check_verification();

-- What a slug looks like at a glance: dashes left out, signs that pass for one another made one, repeated ones once.
-- domain/tenants/slug-skeleton.ts says the same of the reserved words.
create function slug_skeleton(slug text) returns text
language sql immutable strict parallel safe as $$
  select regexp_replace(replace(replace(translate(slug, '01i5-', 'olls'), 'rn', 'm'), 'vv', 'w'), '(.)\1+', '\1', 'g')
$$;
comment on function slug_skeleton(text) is 'The same for two slugs that a reader may take for one another.';
revoke all on function slug_skeleton(text) from public;
grant execute on function slug_skeleton(text) to app_user, app_identity, app_resolver, app_backfill;

alter table tenant_slugs add skeleton text not null generated always as (slug_skeleton(slug)) stored;
call allow_addition('tenant_slugs', '{slug,tenant_id}');
call allow_more_to_resolver('tenant_slugs', '{skeleton}');

create function slug_states(wanted text[]) returns table (slug text, is_taken boolean, is_look_alike boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select w,
    exists (select from tenant_slugs s where s.slug = w),
    exists (
      select from tenant_slugs s join tenants t on t.id = s.tenant_id
      where s.skeleton = slug_skeleton(w)
        and (t.licence_number is not null or t.verification_state = 'verified')
        and t.id is distinct from nullif(current_setting('app.current_tenant', true), '')::uuid)
  from unnest(wanted) w
$$;
comment on function slug_states(text[]) is
  'Whether each slug is or was somebody’s, and whether it passes for one of a licensed or verified tenant, but for the '
  'current one.';
call give_to_resolver('slug_states(text[])', 'app_user, app_identity');

-- One founding for an idempotency key: a person has no tenant yet whose idempotency_keys could hold the answer.
create table tenant_foundings (
  user_id uuid not null references users on delete cascade,
  key_hash bytea not null,
  body_hash bytea not null,
  founded uuid not null,
  at timestamptz not null default now(),
  primary key (user_id, key_hash)
);
comment on table tenant_foundings is 'Who founded which tenants and when: also the count that a person’s limits are held against.';
call protect_identity_table('tenant_foundings', '{select,insert}');

drop function resolve_tenant(text);
create function resolve_tenant(wanted_slug text)
returns table (tenant_id uuid, slug text, is_active boolean, deletion_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug, t.is_active, t.deletion_at
  from tenant_slugs s join tenants t on t.id = s.tenant_id
  where s.slug = wanted_slug
$$;
comment on function resolve_tenant(text) is 'Slug, present or former, to its tenant; no row for an unknown one.';

drop function my_memberships();
create function my_memberships()
returns table (tenant_id uuid, slug text, name jsonb, kind text, is_active boolean, deletion_at timestamptz, role text,
  branding jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug, t.name, t.kind, t.is_active, t.deletion_at, m.role, c.draft -> 'branding'
  from tenant_members m
  join tenants t on t.id = m.tenant_id
  left join storefront_config c on c.tenant_id = t.id
  where m.user_id = (select nullif(current_setting('app.current_user', true), '')::uuid)
    and m.status = 'active'
  order by t.slug
$$;
comment on function my_memberships() is 'The tenants of the person in app.current_user.';

drop function my_access(text);
create function my_access(wanted_slug text)
returns table (tenant_id uuid, slug text, is_active boolean, deletion_at timestamptz, member_id uuid, role text,
  display_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug, t.is_active, t.deletion_at, m.id, m.role, m.display_name
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
