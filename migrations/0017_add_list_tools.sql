-- Search that an index serves under row security, saved filters, and single-use downloads.

create function search_keys(tenant uuid, searched text) returns bigint[]
language sql immutable strict parallel safe as $$
  select array_agg(hashtextextended(substr(searched, n, 3), salt))
  from hashtextextended(tenant::text, 0) as salt, generate_series(1, length(searched) - 2) as n
$$;
comment on function search_keys(uuid, text) is
  'Every three letters of a text, hashed with the tenant: what the search indexes hold. pg_trgm sees no Arabic letter where '
  'the database’s LC_CTYPE is C, as it is with the builtin locale.';
revoke all on function search_keys(uuid, text) from public;
grant execute on function search_keys(uuid, text) to app_user, app_backfill, app_search;

create procedure allow_search(target regclass)
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('create policy search_reads on %s for select to app_search using (true)', target);
  execute format('grant select (tenant_id, id, search_text) on %s to app_search', target);
end $$;
comment on procedure allow_search(regclass) is 'Lets find_by_text() look through search_text, past row-level security.';

create procedure give_to_search(target regprocedure, callers text)
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('revoke all on function %s from public', target);
  execute format('grant execute on function %s to %s', target, callers);
  grant create on schema public to app_search;
  execute format('alter function %s owner to app_search', target);
  revoke create on schema public from app_search;
end $$;
comment on procedure give_to_search(regprocedure, text) is
  'Hands a SECURITY DEFINER function to app_search, callable by the named roles only.';
revoke all on procedure allow_search(regclass), give_to_search(regprocedure, text) from public;

-- @NOTE `is true` keeps the planner from walking the primary key with these conditions, which would compute the keys of
-- every row it meets: only the index holds them ready.
create function find_by_text(list text, words text[], oldest uuid, newest uuid, most integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public set enable_seqscan = off as $$
declare
  tenant constant uuid := nullif(current_setting('app.current_tenant', true), '')::uuid;
  long_words constant text[] := array(select w from unnest(words) w where length(w) >= 3);
  short_words constant text[] := array(select w from unnest(words) w where length(w) = 2);
  keys bigint[];
  operator text := '@>';
begin
  if list not in ('orders', 'donations', 'pledges', 'contacts') then
    raise exception 'no list that is searched: %', list using errcode = 'invalid_parameter_value';
  end if;
  if tenant is null or cardinality(long_words) + cardinality(short_words) = 0 then
    return;
  end if;
  if cardinality(long_words) > 0 then
    keys := array(select distinct k from unnest(long_words) w, unnest(search_keys(tenant, w)) k);
  else
    operator := '&&';
    keys := search_keys(tenant, ' ' || short_words[1]) || search_keys(tenant, short_words[1] || ' ');
  end if;
  return query execute format(
    'select id from %I where search_keys(tenant_id, search_text) %s $1
       and (tenant_id = $2) is true and (id >= $3) is true and (id < $4) is true
       and not exists (select from unnest($5) w where strpos(search_text, w) = 0)
       and not exists (select from unnest($6) w
         where strpos(search_text, '' '' || w) = 0 and strpos(search_text, w || '' '') = 0)
     limit $7', list, operator)
    using keys, tenant, oldest, newest, long_words, short_words, most;
end $$;
comment on function find_by_text(text, text[], uuid, uuid, integer) is
  'Ids of the current tenant’s records, oldest <= id < newest, whose search_text has every word; a word of two letters where '
  'a word begins or ends. In no order and at most so many: the caller reads the rows under row-level security.';

call allow_search('orders');
call allow_search('donations');
call allow_search('pledges');
call allow_search('contacts');
call give_to_search('find_by_text(text, text[], uuid, uuid, integer)', 'app_user');

-- Orders that were placed before they had a search_text, as domain/lists/search-text.ts writes it.
set local role app_backfill;
do $$
declare
  blank constant bigint := (select count(*) from orders where search_text = '');
  filled bigint := 0;
  last_tenant uuid := '00000000-0000-0000-0000-000000000000';
  last_id uuid := '00000000-0000-0000-0000-000000000000';
  batch integer;
begin
  loop
    with next as (
      select tenant_id, id from orders
      where (tenant_id, id) > (last_tenant, last_id) order by tenant_id, id limit 5000
    ), written as (
      update orders o
      set search_text = ' ' || trim(regexp_replace(lower(translate(
          regexp_replace(
            normalize(concat_ws(' ', o.order_number, o.customer_name, o.customer_phone, o.customer_email), NFKD),
            '[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]',
            '', 'g'),
          'ٱةى٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'اهي01234567890123456789')), '\s+', ' ', 'g')) || ' '
      from next where o.tenant_id = next.tenant_id and o.id = next.id and o.search_text = ''
      returning 1
    )
    select (select count(*) from written), n.tenant_id, n.id into batch, last_tenant, last_id
    from next n order by n.tenant_id desc, n.id desc limit 1;
    exit when not found;
    filled := filled + batch;
  end loop;
  if filled <> blank then
    raise exception 'search_text was written for % of % orders', filled, blank;
  end if;
end $$;
set local role app_owner;

create table saved_filters (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  list text not null check (list in ('orders', 'donations', 'pledges', 'items', 'contacts')),
  name text not null check (length(name) between 1 and 80),
  query jsonb not null,
  shared boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, member_id, list, name),
  foreign key (tenant_id, member_id) references tenant_members (tenant_id, id)
);
comment on table saved_filters is 'erase: removed with the member; export: yes; retention: while the tenant lives';
comment on column saved_filters.query is 'personal';
comment on column saved_filters.name is 'personal';

-- A browser cannot send a bearer token with a download: it follows an address that works once.
create table download_links (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default uuidv7(),
  token_hash bytea not null,
  member_id uuid not null,
  list text not null check (list in ('orders', 'donations', 'pledges', 'items', 'contacts')),
  query jsonb not null,
  locale text not null check (locale in ('ar', 'en')),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references tenant_members (tenant_id, id)
);
create index download_links_by_token on download_links (token_hash);
comment on table download_links is 'erase: gone by itself; export: no; retention: 1 day';
comment on column download_links.query is 'personal';

call protect_tenant_table('saved_filters', '{select,insert,delete}');
call protect_tenant_table('download_links', '{select,insert,update (used_at),delete}');

create function resolve_download(hash bytea) returns table (tenant_id uuid, slug text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.slug
  from download_links d join tenants t on t.id = d.tenant_id
  where d.token_hash = hash and d.used_at is null and d.expires_at > now() and t.is_active
$$;
comment on function resolve_download(bytea) is 'The tenant of one unused download link, by the hash of its random token.';
call allow_resolver('download_links', '{tenant_id,token_hash,used_at,expires_at}');
call give_to_resolver('resolve_download(bytea)', 'app_user');

-- What stands in a CSV cell. A spreadsheet takes a text that begins with one of these signs for a formula; the apostrophe
-- before it says text. One that begins with apostrophes already gets one more, so that a reader can take exactly one off.
-- Line breaks become CRLF: a bare LF is then always the end of a row.
create function csv_text(written text) returns text
language sql immutable parallel safe as $$
  select case
    when written = '' then null
    when strpos('=+-@＝＋－＠''' || chr(9) || chr(13) || chr(10), left(written, 1)) > 0 and written ~ '^''*[=+\-@＝＋－＠\t\r\n]'
      then '''' || regexp_replace(written, '\r\n|\r|\n', E'\r\n', 'g')
    when strpos(written, chr(10)) > 0 or strpos(written, chr(13)) > 0
      then regexp_replace(written, '\r\n|\r|\n', E'\r\n', 'g')
    else written
  end
$$;
comment on function csv_text(text) is 'A text as a CSV cell that no spreadsheet takes for a formula.';

-- +965 would begin a formula: 00 is what + stands for, and the blank keeps a spreadsheet from taking it for a number.
create function csv_phone(phone text) returns text
language sql immutable parallel safe as $$
  select regexp_replace(phone, '^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})', '00\1 ')
$$;
comment on function csv_phone(text) is 'An E.164 number as a CSV cell: 00965 22212345.';
revoke all on function csv_text(text), csv_phone(text) from public;
grant execute on function csv_text(text), csv_phone(text) to app_user;
