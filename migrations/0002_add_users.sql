-- A person's login, whichever provider vouches for it. Reached through IdentityTx only.
create table users (
  id uuid primary key default uuidv7(),
  issuer text not null,
  subject text not null,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  email_verified_at timestamptz,
  name text not null check (length(name) between 1 and 120),
  locale text not null check (locale in ('ar', 'en')),
  is_super_admin boolean not null default false,
  created_at timestamptz not null default now(),
  unique (issuer, subject),
  unique (issuer, email)
);
comment on table users is 'erase: anonymised by the person''s request; export: own data; retention: while the account lives';
comment on column users.email is 'personal';
comment on column users.name is 'personal';

create table user_passwords (
  user_id uuid primary key references users on delete cascade,
  password_hash text not null,
  changed_at timestamptz not null default now()
);
comment on column user_passwords.password_hash is 'argon2id in the PHC string format';

create table sessions (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users on delete cascade,
  seed bytea not null,
  generation integer not null default 1,
  rotated_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed_out', 'token_reused', 'password_changed')),
  user_agent text,
  address inet
);
create index sessions_by_user on sessions (user_id);
comment on table sessions is 'One refresh-token family each: token n is derived from seed and n, so only the newest two can be valid.';
comment on column sessions.address is 'personal';
comment on column sessions.user_agent is 'personal';

create table user_codes (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users on delete cascade,
  purpose text not null check (purpose in ('confirmation')),
  code_hash bytea not null,
  code_encrypted text,
  attempts integer not null default 0,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index user_codes_by_user on user_codes (user_id, purpose, id);
comment on column user_codes.code_encrypted is 'the code on its way to the mailbox: jobs carry only ids; cleared once sent';

create table signing_keys (
  kid text primary key,
  algorithm text not null check (algorithm = 'ES256'),
  public_jwk jsonb not null,
  private_key_encrypted text not null,
  published_at timestamptz not null default now(),
  signs_from timestamptz not null,
  retired_at timestamptz
);
comment on table signing_keys is 'Keys of the built-in issuer; a key is published before it signs.';

call protect_identity_table('users', array[
  'select',
  'insert (id, issuer, subject, email, email_verified_at, name, locale)',
  'update (email, email_verified_at, name, locale)']);
call protect_identity_table('user_passwords', '{select,insert,update}');
call protect_identity_table('sessions', '{select,insert,update,delete}');
call protect_identity_table('user_codes', '{select,insert,update,delete}');
call protect_identity_table('signing_keys', '{select,insert,update}');

call allow_resolver('users', '{id,is_super_admin}');
call allow_resolver('sessions', '{id,user_id,ended_at,expires_at}');
