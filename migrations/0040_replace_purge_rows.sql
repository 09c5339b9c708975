-- Two workers that purge one tenant at a time: the one that comes after the end finds nothing left, as it should.

create procedure take_from_purger(target regprocedure)
language plpgsql set search_path = pg_catalog, public as $$
begin
  set local role app_purger;
  execute format('drop function %s', target);
  set local role app_owner;
end $$;
comment on procedure take_from_purger(regprocedure) is 'Drops a function of app_purger, which is to be written anew.';
revoke all on procedure take_from_purger(regprocedure) from public;

call take_from_purger('purge_rows(uuid, text, integer)');

create function purge_rows(doomed uuid, target text, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  leaves text;
  gone integer;
begin
  if exists (select from tenants where id = doomed and purged_at is not null) then
    return 0;
  end if;
  if not exists (select from tenants where id = doomed and deletion_at <= now()) then
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
  'Deletes at most so many rows of one table of a tenant whose time is over, and tells how many: 0 once it is purged.';
call give_to_purger('purge_rows(uuid, text, integer)', 'app_system');
