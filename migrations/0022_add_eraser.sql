-- Erasing a person: what people wrote into the append-only tables, and nothing else of them, can be taken out.

create procedure allow_eraser(target regclass, readable text[], writable text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('create policy eraser_writes on %s for all to app_eraser using (true) with check (true)', target);
  execute format('grant select (%s) on %s to app_eraser', array_to_string(readable, ', '), target);
  execute format('grant update (%s) on %s to app_eraser', array_to_string(writable, ', '), target);
end $$;
comment on procedure allow_eraser(regclass, text[], text[]) is
  'Columns from which erase_written() takes out what people wrote.';

create procedure give_to_eraser(target regprocedure, callers text)
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('revoke all on function %s from public', target);
  execute format('grant execute on function %s to %s', target, callers);
  grant create on schema public to app_eraser;
  execute format('alter function %s owner to app_eraser', target);
  revoke create on schema public from app_eraser;
end $$;
comment on procedure give_to_eraser(regprocedure, text) is
  'Hands a SECURITY DEFINER function to app_eraser, callable by the named roles only.';
revoke all on procedure allow_eraser(regclass, text[], text[]), give_to_eraser(regprocedure, text) from public;

call allow_eraser('events', '{tenant_id,subject_id,data}', '{data}');
call allow_eraser('audit_log', '{tenant_id,entity_id,actor_kind,reason,address}', '{reason,address}');

create function erase_written(subjects uuid[]) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update events set data = data - 'reason'
  where tenant_id = (select nullif(current_setting('app.current_tenant', true), '')::uuid)
    and subject_id = any(subjects) and data ? 'reason';
  update audit_log set reason = null, address = case when actor_kind = 'public' then null else address end
  where tenant_id = (select nullif(current_setting('app.current_tenant', true), '')::uuid)
    and entity_id = any(subjects)
    and (reason is not null or (actor_kind = 'public' and address is not null));
$$;
comment on function erase_written(uuid[]) is
  'Takes reasons and the public’s addresses out of the events and audit rows of these records of the current tenant.';
call give_to_eraser('erase_written(uuid[])', 'app_user');
