-- The walls around tenant rows: every policy and every grant on a table comes from the procedures below.

create function current_tenant() returns uuid
language plpgsql stable set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('app.current_tenant', true), '') = '' then
    raise exception 'no tenant is set for this transaction' using errcode = 'SD001';
  end if;
  return current_setting('app.current_tenant', true)::uuid;
end $$;
comment on function current_tenant() is 'Default of every tenant_id: a write without a tenant fails (SD001).';
revoke all on function current_tenant() from public;
grant execute on function current_tenant() to app_user, app_backfill;

create procedure protect_tenant_table(target regclass, verbs text[], key_column text default 'tenant_id')
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
end $$;
comment on procedure protect_tenant_table(regclass, text[], text) is
  'The only source of row-level security and of grants to app_user. Append-only tables pass {select,insert}.';

create procedure protect_identity_table(target regclass, verbs text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('grant %s on %s to app_identity', array_to_string(verbs, ', '), target);
  execute format('grant select, insert, update, delete on %s to app_backfill', target);
  execute format('grant select on %s to app_backup', target);
end $$;
comment on procedure protect_identity_table(regclass, text[]) is
  'Global tables of users and sessions: reached by app_identity alone.';

create procedure allow_system(target regclass, readable text[], writable text[] default '{}')
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('create policy system_duties on %s for all to app_system using (true) with check (true)', target);
  execute format('grant select (%s) on %s to app_system', array_to_string(readable, ', '), target);
  if cardinality(writable) > 0 then
    execute format('grant update (%s) on %s to app_system', array_to_string(writable, ', '), target);
  end if;
end $$;
comment on procedure allow_system(regclass, text[], text[]) is
  'Column grants for the cross-tenant duties of app_system.';

create procedure allow_resolver(target regclass, readable text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  if (select relrowsecurity from pg_class where oid = target) then
    execute format('create policy resolver_reads on %s for select to app_resolver using (true)', target);
  end if;
  execute format('grant select (%s) on %s to app_resolver', array_to_string(readable, ', '), target);
end $$;
comment on procedure allow_resolver(regclass, text[]) is
  'Columns that the definer functions owned by app_resolver read.';

create procedure allow_founding(target regclass, condition text default 'is_being_founded(tenant_id)')
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('create policy founding on %s for insert to app_identity with check (%s)', target, condition);
  execute format('grant insert on %s to app_identity', target);
end $$;
comment on procedure allow_founding(regclass, text) is
  'Rows that app_identity writes in the transaction that creates their tenant; it can read none of them.';

create procedure give_to_resolver(target regprocedure, callers text)
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('revoke all on function %s from public', target);
  execute format('grant execute on function %s to %s', target, callers);
  grant create on schema public to app_resolver;
  execute format('alter function %s owner to app_resolver', target);
  revoke create on schema public from app_resolver;
end $$;
comment on procedure give_to_resolver(regprocedure, text) is
  'Hands a SECURITY DEFINER function to app_resolver, callable by the named roles only.';

revoke all on all routines in schema public from public;
