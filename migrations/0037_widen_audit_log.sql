-- The audit log names a record by its number too, is read by person and by action, and ends after 400 days.

alter table audit_log add column entity_number text;
comment on column audit_log.entity_number is 'as people call the record, such as ORD-00001; kept, for the log outlives what it tells of';

create procedure allow_ageing(target regclass, readable text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('grant select (%s) on %s to app_eraser', array_to_string(readable, ', '), target);
  execute format('grant delete on %s to app_eraser', target);
end $$;
comment on procedure allow_ageing(regclass, text[]) is
  'Lets a function of app_eraser remove old rows of a table that otherwise only grows; after allow_eraser().';
revoke all on procedure allow_ageing(regclass, text[]) from public;
call allow_ageing('audit_log', '{id,at}');

-- Ids carry the time: the primary key leads to the old rows, and `at` has the last word.
create function forget_old_audit(most integer) returns integer
language sql security definer set search_path = pg_catalog, public as $$
  with old as (
    select id from audit_log
    where tenant_id = (select nullif(current_setting('app.current_tenant', true), '')::uuid)
      and id < (select uuidv7(interval '-400 days')) and at < now() - interval '400 days'
    order by id limit most
  ), gone as (
    delete from audit_log
    where tenant_id = (select nullif(current_setting('app.current_tenant', true), '')::uuid)
      and id in (select id from old) and at < now() - interval '400 days'
    returning 1
  )
  select count(*)::integer from gone
$$;
comment on function forget_old_audit(integer) is
  'Removes audit rows of the current tenant that are older than 400 days, so many at most, and says how many went.';
call give_to_eraser('forget_old_audit(integer)', 'app_user');

alter table download_links drop constraint download_links_list_check;
alter table download_links add constraint download_links_list_check
  check (list in ('orders', 'donations', 'pledges', 'items', 'contacts', 'audit')) not valid;
alter table download_links validate constraint download_links_list_check;
