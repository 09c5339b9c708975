-- What settling, moving and reminding need to know of a pledge.

create procedure allow_change(target regclass, columns text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  if not (select relforcerowsecurity from pg_class where oid = target) then
    raise exception '% is not behind the tenant wall', target;
  end if;
  execute format('grant update (%s) on %s to app_user', array_to_string(columns, ', '), target);
end $$;
comment on procedure allow_change(regclass, text[]) is
  'Columns of a protected, otherwise append-only table that app_user may change.';
revoke all on procedure allow_change(regclass, text[]) from public;

alter table pledges
  add column ticked_until timestamptz not null default now(),
  add column pledger_moves integer not null default 0;
comment on column pledges.ticked_until is 'reminders and announcements up to here are done, or were over before the date was set';
comment on column pledges.pledger_moves is 'how often the pledger moved the date; members move it freely';

alter table pledge_payments add column reversed_at timestamptz;
comment on column pledge_payments.reversed_at is 'the gift is not received after all: what it settled is open again';
call allow_change('pledge_payments', '{amount,paid_at,reversed_at}');

alter table pledge_ticks drop constraint pledge_ticks_kind_check;
alter table pledge_ticks
  add constraint pledge_ticks_kind_check check (
    kind in ('before', 'on', 'overdue', 'after', 'after_again', 'after_last')
  ) not valid;
alter table pledge_ticks validate constraint pledge_ticks_kind_check;
