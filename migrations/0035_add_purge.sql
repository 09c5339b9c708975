-- What is left of a tenant once its time is over goes by a role that can reach nobody else's rows.

create procedure allow_purge(target regclass)
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('create policy purger_deletes on %s for all to app_purger using (tenant_id in (select id from tenants where deletion_at <= now()))', target);
  execute format('grant select, delete on %s to app_purger', target);
end $$;
comment on procedure allow_purge(regclass) is 'Rows that purge_rows() deletes once their tenant is due.';

create procedure give_to_purger(target regprocedure, callers text)
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('revoke all on function %s from public', target);
  execute format('grant execute on function %s to %s', target, callers);
  grant create on schema public to app_purger;
  execute format('alter function %s owner to app_purger', target);
  revoke create on schema public from app_purger;
end $$;
comment on procedure give_to_purger(regprocedure, text) is
  'Hands a SECURITY DEFINER function to app_purger, callable by the named roles only.';

create procedure allow_farewell(target regclass, readable text[], writable text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('create policy purger_farewell on %s for all to app_purger using (deletion_at <= now())', target);
  execute format('grant select (%s) on %s to app_purger', array_to_string(readable, ', '), target);
  execute format('grant update (%s) on %s to app_purger', array_to_string(writable, ', '), target);
end $$;
comment on procedure allow_farewell(regclass, text[], text[]) is
  'Columns of the registry that finish_purge() empties: the row stays as a figure, and keeps its slugs from others.';
revoke all on procedure allow_purge(regclass), give_to_purger(regprocedure, text), allow_farewell(regclass, text[], text[])
  from public;

create or replace procedure protect_tenant_table(target regclass, verbs text[], key_column text default 'tenant_id')
language plpgsql set search_path = pg_catalog, public as $$
declare
  rule constant text := format('%I = (select nullif(current_setting(''app.current_tenant'', true), '''')::uuid)', key_column);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant_wall on %s as restrictive for all to app_user using (%s) with check (%s)', target, rule, rule);
  execute format('create policy tenant_rows on %s as permissive for all to app_user using (%s) with check (%s)', target, rule, rule);
  execute format('create policy backfill_writes on %s for all to app_backfill using (true) with check (true)', target);
  execute format('create policy backup_reads on %s for select to app_backup using (true)', target);
  execute format('grant %s on %s to app_user', array_to_string(verbs, ', '), target);
  execute format('grant select, insert, update, delete on %s to app_backfill', target);
  execute format('grant select on %s to app_backup', target);
  call allow_purge(target);
end $$;

call allow_farewell('tenants', '{id,deletion_at,purged_at}',
  '{name,purged_at,suspension_reason,licence_number,licence_authority,published_at,verification_state}');

do $$
declare
  protected regclass;
begin
  for protected in
    select polrelid from pg_policy where polname = 'tenant_wall' and polrelid not in ('tenants'::regclass, 'tenant_slugs'::regclass)
  loop
    call allow_purge(protected);
  end loop;
end $$;

create function purge_rows(doomed uuid, target text, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  leaves text;
  gone integer;
begin
  if not exists (select from tenants where id = doomed and deletion_at <= now() and purged_at is null) then
    raise exception 'this tenant is not due' using errcode = 'insufficient_privilege';
  end if;
  -- Rows of the same table that refer to one another go from the referring end.
  select coalesce(string_agg(format(' and not exists (select from %I c where c.tenant_id = r.tenant_id and c.%I = r.id)', target, a.attname), ''), '')
  into leaves
  from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
  where k.contype = 'f' and k.conrelid = format('public.%I', target)::regclass and k.confrelid = k.conrelid;
  execute format('delete from %I where ctid = any(array(select r.ctid from %I r where r.tenant_id = $1%s limit $2))', target, target, leaves)
    using doomed, most;
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function purge_rows(uuid, text, integer) is
  'Deletes at most so many rows of one table of a tenant whose time is over, and tells how many.';

create function finish_purge(doomed uuid) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update tenants
  set name = '{"en": "", "ar": ""}', suspension_reason = null, licence_number = null, licence_authority = null,
    published_at = null, verification_state = 'none', purged_at = now()
  where id = doomed and deletion_at <= now() and purged_at is null
$$;
comment on function finish_purge(uuid) is 'Leaves of a tenant whose rows are gone a figure without content, and its slugs.';
call give_to_purger('purge_rows(uuid, text, integer)', 'app_system');
call give_to_purger('finish_purge(uuid)', 'app_system');
