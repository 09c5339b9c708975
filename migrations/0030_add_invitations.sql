-- An invitation is a member row in status invited: what its link is made of, how often it was sent, and who finds it before
-- a tenant is known.
alter table tenant_members
  add column invite_seed bytea,
  add column invite_sent_at timestamptz,
  add column invite_sends integer not null default 0,
  add column joined_at timestamptz,
  add column removed_at timestamptz;
comment on column tenant_members.invite_seed is
  'the token of the link follows from it and a key of the application; nothing here opens the link by itself';

call allow_more_to_resolver('tenant_members', '{invite_token_hash,invite_expires_at}');

create function resolve_invitation(hash bytea) returns table (tenant_id uuid, slug text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug
  from tenant_members m join tenants t on t.id = m.tenant_id
  where m.invite_token_hash = hash and t.is_active and t.deletion_at is null
    and (m.status = 'active' or (m.status = 'invited' and m.invite_expires_at > now()))
$$;
comment on function resolve_invitation(bytea) is
  'The tenant of one invitation that is open or was accepted, by the hash of its random token.';
call give_to_resolver('resolve_invitation(bytea)', 'app_user');
