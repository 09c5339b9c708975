-- All that a tenant has in one file, made when its owner asks for it. The link works once; only its hash is kept.
create table tenant_archives (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'ready', 'failed', 'expired')),
  bytes bigint,
  created_at timestamptz not null default now(),
  ready_at timestamptz,
  expires_at timestamptz,
  link_hash bytea,
  link_member_id uuid,
  link_expires_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references tenant_members (tenant_id, id),
  foreign key (tenant_id, link_member_id) references tenant_members (tenant_id, id),
  check (link_hash is null or state = 'ready')
);
create unique index tenant_archives_one_at_a_time on tenant_archives (tenant_id) where state = 'waiting';
create index tenant_archives_by_link on tenant_archives (link_hash) where link_hash is not null;
comment on table tenant_archives is 'erase: its file is gone by itself; export: no; retention: the file 7 days, the row while the tenant lives';
call protect_tenant_table('tenant_archives', '{select,insert,update}');

call allow_resolver('tenant_archives', '{tenant_id,link_hash,link_expires_at}');
create function resolve_archive(hash bytea) returns table (tenant_id uuid, slug text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug
  from tenant_archives a join tenants t on t.id = a.tenant_id
  where a.link_hash = hash and a.link_expires_at > now() and t.is_active
$$;
comment on function resolve_archive(bytea) is 'The tenant of one unused link to an archive, by the hash of its random token.';
call give_to_resolver('resolve_archive(bytea)', 'app_user');
