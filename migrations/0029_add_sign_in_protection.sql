-- Second factors, resets, locks, and what happened to a person's sign-in. Reached through IdentityTx only.
alter table sessions
  add column if not exists mfa_at timestamptz,
  add column upstream_sealed text,
  drop constraint sessions_end_reason_check,
  add constraint sessions_end_reason_check check (end_reason in
    ('signed_out', 'signed_out_everywhere', 'ended_elsewhere', 'token_reused', 'password_changed', 'password_reset',
     'provider_refused')) not valid;
alter table sessions validate constraint sessions_end_reason_check;
comment on column sessions.mfa_at is 'when a second factor was last shown in this session';
comment on column sessions.upstream_sealed is 'the refresh token of another identity provider, sealed for this session';

alter table user_codes
  drop constraint user_codes_purpose_check,
  add constraint user_codes_purpose_check check (purpose in ('confirmation', 'password_reset')) not valid;
alter table user_codes validate constraint user_codes_purpose_check;

create table user_totp (
  user_id uuid primary key references users on delete cascade,
  secret_sealed text not null,
  confirmed_at timestamptz,
  last_step bigint,
  created_at timestamptz not null default now()
);
comment on column user_totp.last_step is 'the newest time step whose code was taken: that one and older ones are not taken again';

create table user_recovery_codes (
  user_id uuid not null references users on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (user_id, code_hash)
);

create table sign_in_challenges (
  id uuid primary key default uuidv7(),
  token_hash bytea not null unique,
  user_id uuid references users on delete cascade,
  state_sealed text not null,
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sign_in_challenges_by_user on sign_in_challenges (user_id);
comment on table sign_in_challenges is 'A sign-in whose password was right, waiting for its second factor.';
comment on column sign_in_challenges.state_sealed is 'what the provider needs to go on, bound to this row';

create table sign_in_attempts (
  subject bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
comment on table sign_in_attempts is 'Failures at one address, from one network or by one known device, whether the address is known or not.';
comment on column sign_in_attempts.subject is 'keyed hash: no address can be read from it';

create table sign_in_events (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users on delete cascade,
  type text not null check (type in
    ('signed_in', 'sign_in_failed', 'locked_out', 'signed_out', 'signed_out_everywhere', 'session_ended', 'token_reused',
     'password_changed', 'password_reset', 'totp_enabled', 'totp_disabled', 'recovery_code_used',
     'recovery_codes_replaced', 'account_confirmed')),
  session_id uuid,
  address inet,
  user_agent text,
  at timestamptz not null default now()
);
create index sign_in_events_by_user on sign_in_events (user_id, id);
create index sign_in_events_by_age on sign_in_events (at);
comment on table sign_in_events is 'Append-only; retention: 400 days';
comment on column sign_in_events.address is 'personal';
comment on column sign_in_events.user_agent is 'personal';

call protect_identity_table('user_totp', '{select,insert,update,delete}');
call protect_identity_table('user_recovery_codes', '{select,insert,update,delete}');
call protect_identity_table('sign_in_challenges', '{select,insert,update,delete}');
call protect_identity_table('sign_in_attempts', '{select,insert,update,delete}');
call protect_identity_table('sign_in_events', '{select,insert}');

-- A person's sign-in is also told in the audit log of every tenant they work for.
create procedure allow_sign_ins(target regclass, writable text[])
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format(
    'create policy sign_ins on %s for insert to app_resolver with check (entity_type = ''user'' and action like ''user.%%'')',
    target);
  execute format('grant insert (%s) on %s to app_resolver', array_to_string(writable, ', '), target);
end $$;
comment on procedure allow_sign_ins(regclass, text[]) is
  'Rows about the sign-in of a person, which audit_sign_in() adds and nothing reads.';

create procedure allow_forgetting(target regclass, age_column text)
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('grant select (%I), delete on %s to app_resolver', age_column, target);
end $$;
comment on procedure allow_forgetting(regclass, text) is
  'Removing rows by their age, through a function of app_resolver.';
revoke all on procedure allow_sign_ins(regclass, text[]), allow_forgetting(regclass, text) from public;

call allow_sign_ins('audit_log',
  '{tenant_id,action,entity_type,entity_id,actor_kind,actor_user_id,actor_name,address,request_id}');

create function audit_sign_in(person uuid, happened text, by_person boolean, from_address inet, request text) returns void
language sql security definer set search_path = pg_catalog, public as $$
  insert into audit_log
    (tenant_id, action, entity_type, entity_id, actor_kind, actor_user_id, actor_name, address, request_id)
  select m.tenant_id, 'user.' || happened, 'user', person, case when by_person then 'member' else 'public' end,
    case when by_person then person end, case when by_person then m.display_name end, from_address, request
  from tenant_members m
  where m.user_id = person and m.status = 'active'
$$;
comment on function audit_sign_in(uuid, text, boolean, inet, text) is
  'Writes one event of a person''s sign-in into the audit log of each tenant in which they are an active member.';
call give_to_resolver('audit_sign_in(uuid, text, boolean, inet, text)', 'app_identity');

call allow_forgetting('sign_in_events', 'at');
create function forget_sign_in_events() returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from sign_in_events where at < now() - interval '400 days'
$$;
comment on function forget_sign_in_events() is 'The only way an event of a sign-in is removed while its person has an account.';
call give_to_resolver('forget_sign_in_events()', 'app_identity');
