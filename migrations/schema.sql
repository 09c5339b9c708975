-- What the migrations add up to, printed from the catalogue of the migrated database by `npm run schema`.
-- Read it with each migration; a test keeps it equal to the database. Nothing runs it.

create role app_backfill nologin inherit;

create role app_backup login bypassrls inherit;
alter role app_backup set default_transaction_read_only = 'on';

create role app_eraser nologin inherit;

create role app_identity login inherit;
alter role app_identity set app.current_tenant = '';
alter role app_identity set idle_in_transaction_session_timeout = '10s';
alter role app_identity set lock_timeout = '5s';
alter role app_identity set statement_timeout = '10s';
alter role app_identity set transaction_timeout = '15s';

create role app_migrator login noinherit;
grant app_backfill to app_migrator with inherit false, set true;
grant app_eraser to app_migrator with inherit false, set true;
grant app_owner to app_migrator with inherit false, set true;
grant app_purger to app_migrator with inherit false, set true;
grant app_resolver to app_migrator with inherit false, set true;
grant app_search to app_migrator with inherit false, set true;

create role app_owner nologin inherit;
grant app_eraser to app_owner with inherit false, set true;
grant app_purger to app_owner with inherit false, set true;
grant app_resolver to app_owner with inherit false, set true;
grant app_search to app_owner with inherit false, set true;

create role app_purger nologin inherit;

create role app_queue login inherit;
alter role app_queue set app.current_tenant = '';
alter role app_queue set idle_in_transaction_session_timeout = '10s';
alter role app_queue set lock_timeout = '5s';
alter role app_queue set statement_timeout = '30s';
alter role app_queue set transaction_timeout = '60s';

create role app_resolver nologin inherit;

create role app_search nologin inherit;

create role app_system login inherit;
alter role app_system set app.current_tenant = '';
alter role app_system set idle_in_transaction_session_timeout = '10s';
alter role app_system set lock_timeout = '5s';
alter role app_system set statement_timeout = '20s';
alter role app_system set transaction_timeout = '30s';

create role app_user login inherit;
alter role app_user set app.current_tenant = '';
alter role app_user set idle_in_transaction_session_timeout = '10s';
alter role app_user set lock_timeout = '5s';
alter role app_user set statement_timeout = '10s';
alter role app_user set transaction_timeout = '15s';

alter schema public owner to app_owner;
grant usage on schema public to app_backfill;
grant usage on schema public to app_backup;
grant usage on schema public to app_eraser;
grant usage on schema public to app_identity;
grant usage on schema public to app_purger;
grant usage on schema public to app_resolver;
grant usage on schema public to app_search;
grant usage on schema public to app_system;
grant usage on schema public to app_user;
alter schema jobs owner to app_queue;
grant usage on schema jobs to app_identity;
grant usage on schema jobs to app_system;
grant usage on schema jobs to app_user;

create table admin_log (
  id uuid not null default uuidv7(),
  at timestamp with time zone not null default now(),
  action text not null,
  user_id uuid,
  user_name text,
  about_tenant uuid,
  before jsonb,
  after jsonb,
  reason text,
  address inet,
  request_id text,
  constraint admin_log_pkey PRIMARY KEY (id),
  constraint admin_log_about_tenant_fkey FOREIGN KEY (about_tenant) REFERENCES tenants(id),
  constraint admin_log_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE SET NULL,
  constraint admin_log_action_check CHECK ((action ~ '^[a-z_]+\.[a-z_]+$'::text))
);
comment on table admin_log is 'Append-only: what super admins did; no user is what the platform did by itself, or a command';
comment on column admin_log.user_name is 'personal';
comment on column admin_log.address is 'personal';
CREATE INDEX admin_log_by_tenant ON admin_log USING btree (about_tenant, id) WHERE (about_tenant IS NOT NULL);
CREATE INDEX admin_log_by_user ON admin_log USING btree (user_id, id);
alter table admin_log owner to app_owner;
grant delete, insert, select, update on admin_log to app_backfill;
grant select on admin_log to app_backup;
grant insert, select on admin_log to app_system;

create table audit_log (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  action text not null,
  entity_type text not null,
  entity_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  actor_kind text not null,
  actor_user_id uuid,
  actor_name text,
  address inet,
  request_id text,
  at timestamp with time zone not null default now(),
  entity_number text,
  constraint audit_log_pkey PRIMARY KEY (tenant_id, id),
  constraint audit_log_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['member'::text, 'public'::text, 'system'::text, 'super_admin'::text])))
);
comment on table audit_log is 'erase: actor_name, address and reason are replaced; export: yes; retention: 400 days';
comment on column audit_log.reason is 'personal';
comment on column audit_log.actor_name is 'personal';
comment on column audit_log.address is 'personal';
comment on column audit_log.entity_number is 'as people call the record, such as ORD-00001; kept, for the log outlives what it tells of';
CREATE INDEX audit_log_by_action_and_kind ON audit_log USING btree (tenant_id, action, actor_kind, id);
CREATE INDEX audit_log_by_actor ON audit_log USING btree (tenant_id, actor_user_id, id) WHERE (actor_user_id IS NOT NULL);
CREATE INDEX audit_log_by_entity ON audit_log USING btree (tenant_id, entity_id, id);
CREATE INDEX audit_log_by_kind ON audit_log USING btree (tenant_id, actor_kind, id);
alter table audit_log owner to app_owner;
alter table audit_log enable row level security;
alter table audit_log force row level security;
create policy backfill_writes on audit_log as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on audit_log as permissive for select to app_backup using (true);
create policy eraser_writes on audit_log as permissive for all to app_eraser using (true) with check (true);
create policy founding on audit_log as permissive for insert to app_identity with check (is_being_founded(tenant_id));
create policy platform_entries on audit_log as permissive for insert to app_resolver with check ((actor_kind = 'super_admin'::text));
create policy purger_deletes on audit_log as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy sign_ins on audit_log as permissive for insert to app_resolver with check (((entity_type = 'user'::text) AND (action ~~ 'user.%'::text)));
create policy tenant_rows on audit_log as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on audit_log as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on audit_log to app_backfill;
grant select on audit_log to app_backup;
grant delete, select (tenant_id, id, entity_id, reason, actor_kind, address, at), update (reason, address) on audit_log to app_eraser;
grant insert on audit_log to app_identity;
grant delete, select on audit_log to app_purger;
grant insert (tenant_id, action, entity_type, entity_id, before, after, reason, actor_kind, actor_user_id, actor_name, address, request_id) on audit_log to app_resolver;
grant insert, select on audit_log to app_user;

create table campaigns (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  slug text not null,
  status text not null default 'draft'::text,
  name jsonb not null,
  summary jsonb not null default '{"ar": "", "en": ""}'::jsonb,
  story jsonb not null default '{"ar": "", "en": ""}'::jsonb,
  impact jsonb not null default '{"ar": "", "en": ""}'::jsonb,
  destination jsonb not null default '{"ar": "", "en": ""}'::jsonb,
  currency character(3) not null,
  goal numeric(12,3),
  starts_on date not null,
  ends_on date,
  licence_number text not null default ''::text,
  administrative_percentage numeric(5,2),
  presets numeric(12,3)[] not null default '{}'::numeric[],
  smallest_gift numeric(12,3),
  largest_gift numeric(12,3),
  takes_pledges boolean not null default true,
  position integer not null default 0,
  closed_at timestamp with time zone,
  archived_at timestamp with time zone,
  version integer not null default 1,
  search_text text not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint campaigns_pkey PRIMARY KEY (tenant_id, id),
  constraint campaigns_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint campaigns_administrative_percentage_check CHECK (((administrative_percentage >= (0)::numeric) AND (administrative_percentage <= (100)::numeric))),
  constraint campaigns_check CHECK ((largest_gift >= smallest_gift)),
  constraint campaigns_check1 CHECK ((ends_on >= starts_on)),
  constraint campaigns_check2 CHECK (((status = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint campaigns_goal_check CHECK ((goal > (0)::numeric)),
  constraint campaigns_slug_check CHECK (((slug ~ '^[a-z0-9]+(?:-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  constraint campaigns_smallest_gift_check CHECK ((smallest_gift > (0)::numeric)),
  constraint campaigns_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'active'::text, 'closed'::text])))
);
comment on table campaigns is 'erase: no personal data; export: yes; retention: archived with the gifts that name it';
comment on column campaigns.ends_on is 'the last day on which it takes gifts, in the tenant’s zone';
comment on column campaigns.presets is 'amounts offered as tiles, in the campaign’s currency, smallest first';
CREATE UNIQUE INDEX campaigns_slug ON campaigns USING btree (tenant_id, slug) WHERE (archived_at IS NULL);
CREATE INDEX campaigns_to_close ON campaigns USING btree (tenant_id, ends_on) WHERE (status = 'active'::text);
alter table campaigns owner to app_owner;
alter table campaigns enable row level security;
alter table campaigns force row level security;
create policy backfill_writes on campaigns as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on campaigns as permissive for select to app_backup using (true);
create policy purger_deletes on campaigns as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on campaigns as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on campaigns as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on campaigns to app_backfill;
grant select on campaigns to app_backup;
grant delete, select on campaigns to app_purger;
grant insert, select, update on campaigns to app_user;

create table catalog_categories (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  slug text not null,
  name jsonb not null,
  position integer not null default 0,
  created_at timestamp with time zone not null default now(),
  constraint catalog_categories_pkey PRIMARY KEY (tenant_id, id),
  constraint catalog_categories_tenant_id_slug_key UNIQUE (tenant_id, slug),
  constraint catalog_categories_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint catalog_categories_slug_check CHECK (((slug ~ '^[a-z0-9]+(?:-[a-z0-9]+)*$'::text) AND (length(slug) <= 80)))
);
comment on table catalog_categories is 'erase: no personal data; export: yes; retention: while the tenant lives';
alter table catalog_categories owner to app_owner;
alter table catalog_categories enable row level security;
alter table catalog_categories force row level security;
create policy backfill_writes on catalog_categories as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on catalog_categories as permissive for select to app_backup using (true);
create policy purger_deletes on catalog_categories as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on catalog_categories as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on catalog_categories as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on catalog_categories to app_backfill;
grant select on catalog_categories to app_backup;
grant delete, select on catalog_categories to app_purger;
grant delete, insert, select, update on catalog_categories to app_user;

create table catalog_items (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  slug text not null,
  type text not null,
  metadata jsonb not null default '{}'::jsonb,
  name jsonb not null,
  description jsonb not null default '{"ar": "", "en": ""}'::jsonb,
  search_text text not null,
  price numeric(12,3) not null,
  currency character(3) not null,
  stock integer,
  low_stock_level integer,
  category_id uuid,
  position integer not null default 0,
  published boolean not null default false,
  archived_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint catalog_items_pkey PRIMARY KEY (tenant_id, id),
  constraint catalog_items_tenant_id_category_id_fkey FOREIGN KEY (tenant_id, category_id) REFERENCES catalog_categories(tenant_id, id),
  constraint catalog_items_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint catalog_items_low_stock_level_check CHECK ((low_stock_level >= 0)),
  constraint catalog_items_price_check CHECK ((price >= (0)::numeric)),
  constraint catalog_items_slug_check CHECK (((slug ~ '^[a-z0-9]+(?:-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  constraint catalog_items_stock_check CHECK ((stock >= 0)),
  constraint catalog_items_type_check CHECK ((type = ANY (ARRAY['product'::text, 'service'::text, 'digital'::text, 'ticket'::text])))
);
comment on table catalog_items is 'erase: no personal data; export: yes; retention: archived with the orders that name it';
comment on column catalog_items.search_text is 'both names and descriptions through the Arabic normaliser';
CREATE INDEX catalog_items_in_order ON catalog_items USING btree (tenant_id, "position", id) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX catalog_items_slug ON catalog_items USING btree (tenant_id, slug) WHERE (archived_at IS NULL);
alter table catalog_items owner to app_owner;
alter table catalog_items enable row level security;
alter table catalog_items force row level security;
create policy backfill_writes on catalog_items as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on catalog_items as permissive for select to app_backup using (true);
create policy purger_deletes on catalog_items as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on catalog_items as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on catalog_items as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on catalog_items to app_backfill;
grant select on catalog_items to app_backup;
grant delete, select on catalog_items to app_purger;
grant insert, select, update on catalog_items to app_user;

create table contact_matches (
  tenant_id uuid not null default current_tenant(),
  contact_id uuid not null,
  other_id uuid not null,
  state text not null,
  at timestamp with time zone not null default now(),
  constraint contact_matches_pkey PRIMARY KEY (tenant_id, contact_id, other_id),
  constraint contact_matches_tenant_id_contact_id_fkey FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts(tenant_id, id),
  constraint contact_matches_tenant_id_other_id_fkey FOREIGN KEY (tenant_id, other_id) REFERENCES contacts(tenant_id, id),
  constraint contact_matches_check CHECK ((contact_id < other_id)),
  constraint contact_matches_state_check CHECK ((state = ANY (ARRAY['suggested'::text, 'merged'::text, 'kept_apart'::text])))
);
comment on table contact_matches is 'erase: holds ids only; export: yes; retention: while the tenant lives';
CREATE INDEX contact_matches_by_other ON contact_matches USING btree (tenant_id, other_id);
alter table contact_matches owner to app_owner;
alter table contact_matches enable row level security;
alter table contact_matches force row level security;
create policy backfill_writes on contact_matches as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on contact_matches as permissive for select to app_backup using (true);
create policy purger_deletes on contact_matches as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on contact_matches as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on contact_matches as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on contact_matches to app_backfill;
grant select on contact_matches to app_backup;
grant delete, select on contact_matches to app_purger;
grant delete, insert, select, update on contact_matches to app_user;

create table contact_points (
  tenant_id uuid not null default current_tenant(),
  kind text not null,
  value text not null,
  contact_id uuid not null,
  created_at timestamp with time zone not null default now(),
  constraint contact_points_pkey PRIMARY KEY (tenant_id, kind, value),
  constraint contact_points_tenant_id_contact_id_fkey FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts(tenant_id, id),
  constraint contact_points_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'email'::text])))
);
comment on table contact_points is 'erase: removed with the person; export: yes; retention: while the tenant lives';
comment on column contact_points.value is 'personal';
CREATE INDEX contact_points_by_contact ON contact_points USING btree (tenant_id, contact_id);
alter table contact_points owner to app_owner;
alter table contact_points enable row level security;
alter table contact_points force row level security;
create policy backfill_writes on contact_points as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on contact_points as permissive for select to app_backup using (true);
create policy purger_deletes on contact_points as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on contact_points as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on contact_points as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on contact_points to app_backfill;
grant select on contact_points to app_backup;
grant delete, select on contact_points to app_purger;
grant delete, insert, select, update on contact_points to app_user;

create table contacts (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  name text not null,
  phone text,
  email text,
  locale text not null,
  search_text text not null,
  note text,
  merged_into uuid,
  merged_at timestamp with time zone,
  erased_at timestamp with time zone,
  first_seen_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  version integer not null default 1,
  constraint contacts_pkey PRIMARY KEY (tenant_id, id),
  constraint contacts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint contacts_tenant_id_merged_into_fkey FOREIGN KEY (tenant_id, merged_into) REFERENCES contacts(tenant_id, id),
  constraint contacts_check CHECK ((merged_into <> id)),
  constraint contacts_check1 CHECK (((merged_into IS NULL) = (merged_at IS NULL))),
  constraint contacts_email_check CHECK ((email = lower(email))),
  constraint contacts_locale_check CHECK ((locale = ANY (ARRAY['ar'::text, 'en'::text]))),
  constraint contacts_phone_check CHECK ((phone ~ '^\+[0-9]{6,15}$'::text))
);
comment on table contacts is 'erase: personal columns replaced, the row stays with its figures; export: yes; retention: while the tenant lives';
comment on column contacts.name is 'personal';
comment on column contacts.phone is 'personal';
comment on column contacts.email is 'personal';
comment on column contacts.search_text is 'personal';
comment on column contacts.note is 'personal';
comment on column contacts.merged_into is 'the contact that stands for this one; undoing a merge empties it, no other row has to move';
CREATE INDEX contacts_by_merge ON contacts USING btree (tenant_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX contacts_by_text ON contacts USING gin (search_keys(tenant_id, search_text)) WITH (gin_pending_list_limit='512');
alter table contacts owner to app_owner;
alter table contacts enable row level security;
alter table contacts force row level security;
create policy backfill_writes on contacts as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on contacts as permissive for select to app_backup using (true);
create policy purger_deletes on contacts as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy search_reads on contacts as permissive for select to app_search using (true);
create policy tenant_rows on contacts as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on contacts as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on contacts to app_backfill;
grant select on contacts to app_backup;
grant delete, select on contacts to app_purger;
grant select (tenant_id, id, search_text) on contacts to app_search;
grant insert, select, update on contacts to app_user;

create table counters (
  tenant_id uuid not null default current_tenant(),
  series text not null,
  last_number bigint not null default 0,
  constraint counters_pkey PRIMARY KEY (tenant_id, series),
  constraint counters_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint counters_last_number_check CHECK ((last_number >= 0))
);
comment on table counters is 'erase: no personal data; export: no; retention: while the tenant lives';
alter table counters owner to app_owner;
alter table counters enable row level security;
alter table counters force row level security;
create policy backfill_writes on counters as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on counters as permissive for select to app_backup using (true);
create policy purger_deletes on counters as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on counters as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on counters as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on counters to app_backfill;
grant select on counters to app_backup;
grant delete, select on counters to app_purger;
grant insert, select, update on counters to app_user;

create table deliveries (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  event_id uuid not null,
  channel text not null,
  template text not null,
  recipient_kind text not null,
  recipient_id uuid,
  locale text not null,
  status text not null,
  attempts integer not null default 1,
  provider_id text,
  error text,
  created_at timestamp with time zone not null default now(),
  settled_at timestamp with time zone,
  constraint deliveries_pkey PRIMARY KEY (tenant_id, id),
  constraint deliveries_tenant_id_event_id_fkey FOREIGN KEY (tenant_id, event_id) REFERENCES events(tenant_id, id),
  constraint deliveries_channel_check CHECK ((channel = 'mail'::text)),
  constraint deliveries_locale_check CHECK ((locale = ANY (ARRAY['ar'::text, 'en'::text]))),
  constraint deliveries_recipient_kind_check CHECK ((recipient_kind = ANY (ARRAY['shopper'::text, 'member'::text]))),
  constraint deliveries_status_check CHECK ((status = ANY (ARRAY['sent'::text, 'refused'::text, 'failed'::text])))
);
comment on table deliveries is 'erase: holds no address; export: yes; retention: 1 year';
CREATE INDEX deliveries_by_event ON deliveries USING btree (tenant_id, event_id);
alter table deliveries owner to app_owner;
alter table deliveries enable row level security;
alter table deliveries force row level security;
create policy backfill_writes on deliveries as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on deliveries as permissive for select to app_backup using (true);
create policy purger_deletes on deliveries as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on deliveries as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on deliveries as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on deliveries to app_backfill;
grant select on deliveries to app_backup;
grant delete, select on deliveries to app_purger;
grant insert, select, update on deliveries to app_user;

create table donations (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  donation_number text not null,
  status text not null default 'pending'::text,
  amount numeric(12,3) not null,
  currency character(3) not null,
  campaign_id uuid,
  purpose text not null default 'general'::text,
  donor_name text not null,
  donor_phone text,
  donor_email text,
  hide_name boolean not null default false,
  tribute jsonb,
  receipt_requested boolean not null default false,
  note text,
  payment_method text,
  payment_reference text,
  received_on date,
  locale text not null,
  channel text not null default 'storefront'::text,
  contact_id uuid,
  visit_id uuid,
  first_touch jsonb,
  last_touch jsonb,
  source text not null default 'direct'::text,
  link_version integer not null default 1,
  search_text text not null,
  donated_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint donations_pkey PRIMARY KEY (tenant_id, id),
  constraint donations_tenant_id_donation_number_key UNIQUE (tenant_id, donation_number),
  constraint donations_tenant_id_campaign_id_fkey FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaigns(tenant_id, id),
  constraint donations_tenant_id_contact_id_fkey FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts(tenant_id, id),
  constraint donations_amount_check CHECK ((amount > (0)::numeric)),
  constraint donations_channel_check CHECK ((channel = ANY (ARRAY['storefront'::text, 'office'::text]))),
  constraint donations_check CHECK (((status = ANY (ARRAY['pending'::text, 'cancelled'::text])) OR (received_on IS NOT NULL))),
  constraint donations_locale_check CHECK ((locale = ANY (ARRAY['ar'::text, 'en'::text]))),
  constraint donations_payment_method_check CHECK ((payment_method = ANY (ARRAY['cash'::text, 'knet'::text, 'card'::text, 'bank_transfer'::text, 'cheque'::text, 'other'::text]))),
  constraint donations_purpose_check CHECK ((purpose = ANY (ARRAY['general'::text, 'zakat'::text, 'sadaqah'::text, 'project'::text]))),
  constraint donations_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'received'::text, 'receipted'::text, 'cancelled'::text])))
);
comment on table donations is 'erase: personal columns replaced, figures kept; export: yes; retention: 10 years (charity records)';
comment on column donations.donor_name is 'personal';
comment on column donations.donor_phone is 'personal';
comment on column donations.donor_email is 'personal';
comment on column donations.tribute is 'personal';
comment on column donations.note is 'personal';
comment on column donations.payment_reference is 'personal';
comment on column donations.received_on is 'the day the money came, in the tenant’s zone';
comment on column donations.source is 'what the last touch came by: a utm_source, a referring host, direct, or office';
comment on column donations.link_version is 'raised to revoke every status link given out before';
comment on column donations.search_text is 'personal';
CREATE INDEX donations_by_campaign ON donations USING btree (tenant_id, campaign_id, status) INCLUDE (amount, currency);
CREATE INDEX donations_by_contact ON donations USING btree (tenant_id, contact_id, id) WHERE (contact_id IS NOT NULL);
CREATE INDEX donations_by_phone ON donations USING btree (tenant_id, donor_phone, id) WHERE (donor_phone IS NOT NULL);
CREATE INDEX donations_by_status ON donations USING btree (tenant_id, status, id);
CREATE INDEX donations_by_text ON donations USING gin (search_keys(tenant_id, search_text)) WITH (gin_pending_list_limit='512');
alter table donations owner to app_owner;
alter table donations enable row level security;
alter table donations force row level security;
create policy backfill_writes on donations as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on donations as permissive for select to app_backup using (true);
create policy purger_deletes on donations as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy search_reads on donations as permissive for select to app_search using (true);
create policy tenant_rows on donations as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on donations as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on donations to app_backfill;
grant select on donations to app_backup;
grant delete, select on donations to app_purger;
grant select (tenant_id, id, search_text) on donations to app_search;
grant insert, select, update on donations to app_user;

create table download_links (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  token_hash bytea not null,
  member_id uuid not null,
  list text not null,
  query jsonb not null,
  locale text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint download_links_pkey PRIMARY KEY (tenant_id, id),
  constraint download_links_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint download_links_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES tenant_members(tenant_id, id),
  constraint download_links_list_check CHECK ((list = ANY (ARRAY['orders'::text, 'donations'::text, 'pledges'::text, 'items'::text, 'contacts'::text, 'audit'::text]))),
  constraint download_links_locale_check CHECK ((locale = ANY (ARRAY['ar'::text, 'en'::text])))
);
comment on table download_links is 'erase: gone by itself; export: no; retention: 1 day';
comment on column download_links.query is 'personal';
CREATE INDEX download_links_by_token ON download_links USING btree (token_hash);
alter table download_links owner to app_owner;
alter table download_links enable row level security;
alter table download_links force row level security;
create policy backfill_writes on download_links as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on download_links as permissive for select to app_backup using (true);
create policy purger_deletes on download_links as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy resolver_reads on download_links as permissive for select to app_resolver using (true);
create policy tenant_rows on download_links as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on download_links as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on download_links to app_backfill;
grant select on download_links to app_backup;
grant delete, select on download_links to app_purger;
grant select (tenant_id, token_hash, expires_at, used_at) on download_links to app_resolver;
grant delete, insert, select, update (used_at) on download_links to app_user;

create table events (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  type text not null,
  version integer not null default 1,
  subject_type text not null,
  subject_id uuid not null,
  subject_number text,
  actor_kind text not null,
  actor_user_id uuid,
  actor_name text,
  data jsonb not null default '{}'::jsonb,
  request_id text,
  occurred_at timestamp with time zone not null default now(),
  xact xid8 not null default pg_current_xact_id(),
  constraint events_pkey PRIMARY KEY (tenant_id, id),
  constraint events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['member'::text, 'public'::text, 'system'::text]))),
  constraint events_type_check CHECK ((type ~ '^[a-z_]+\.[a-z_]+$'::text))
);
comment on table events is 'erase: actor_name and the reasons in data are replaced; export: yes; retention: 3 years';
comment on column events.actor_name is 'personal';
comment on column events.data is 'personal';
comment on column events.xact is 'readers of the stream stop below pg_snapshot_xmin: id order is not commit order';
CREATE INDEX events_by_subject ON events USING btree (tenant_id, subject_id, id);
CREATE INDEX events_in_commit_order ON events USING btree (tenant_id, xact, id);
alter table events owner to app_owner;
alter table events enable row level security;
alter table events force row level security;
create policy backfill_writes on events as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on events as permissive for select to app_backup using (true);
create policy eraser_writes on events as permissive for all to app_eraser using (true) with check (true);
create policy purger_deletes on events as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on events as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on events as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on events to app_backfill;
grant select on events to app_backup;
grant select (tenant_id, subject_id, data), update (data) on events to app_eraser;
grant delete, select on events to app_purger;
grant insert, select on events to app_user;

create table idempotency_keys (
  tenant_id uuid not null default current_tenant(),
  operation text not null,
  key text not null,
  body_hash bytea not null,
  answer jsonb not null,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_keys_pkey PRIMARY KEY (tenant_id, operation, key),
  constraint idempotency_keys_key_check CHECK (((length(key) >= 8) AND (length(key) <= 255)))
);
comment on table idempotency_keys is 'erase: removed with the record; export: no; retention: 3 days';
comment on column idempotency_keys.answer is 'personal';
CREATE INDEX idempotency_keys_by_age ON idempotency_keys USING btree (tenant_id, created_at);
alter table idempotency_keys owner to app_owner;
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy backfill_writes on idempotency_keys as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on idempotency_keys as permissive for select to app_backup using (true);
create policy purger_deletes on idempotency_keys as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on idempotency_keys as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on idempotency_keys as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on idempotency_keys to app_backfill;
grant select on idempotency_keys to app_backup;
grant delete, select on idempotency_keys to app_purger;
grant delete, insert, select on idempotency_keys to app_user;

create table media_assets (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  entity_type text not null,
  entity_id uuid,
  object_key text not null,
  content_type text not null,
  bytes integer not null,
  width integer,
  height integer,
  checksum bytea,
  state text not null,
  alt jsonb not null default '{"ar": "", "en": ""}'::jsonb,
  blur text,
  renditions jsonb not null default '[]'::jsonb,
  position integer not null default 0,
  created_at timestamp with time zone not null default now(),
  purpose text not null default 'picture'::text,
  upload_expires_at timestamp with time zone,
  rejected_for text,
  avif jsonb not null default '[]'::jsonb,
  rendition_bytes integer not null default 0,
  rendered_at timestamp with time zone,
  deleted_at timestamp with time zone,
  constraint media_assets_pkey PRIMARY KEY (tenant_id, id),
  constraint media_assets_tenant_id_object_key_key UNIQUE (tenant_id, object_key),
  constraint media_assets_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint media_assets_bytes_check CHECK ((bytes > 0)),
  constraint media_assets_check CHECK ((object_key ~~ ((tenant_id)::text || '/%'::text))),
  constraint media_assets_content_type_check CHECK (((content_type = ANY (ARRAY['image/webp'::text, 'image/png'::text, 'image/jpeg'::text, 'image/avif'::text, 'image/gif'::text])) OR ((content_type = 'application/pdf'::text) AND (purpose = 'document'::text)))),
  constraint media_assets_entity_check CHECK ((((entity_type = 'storefront'::text) AND (entity_id IS NULL)) OR ((entity_type = ANY (ARRAY['catalog_item'::text, 'campaign'::text])) AND (entity_id IS NOT NULL) AND (purpose = ANY (ARRAY['picture'::text, 'document'::text]))))),
  constraint media_assets_height_check CHECK ((height > 0)),
  constraint media_assets_purpose_check CHECK ((purpose = ANY (ARRAY['picture'::text, 'logo'::text, 'hero'::text, 'document'::text]))),
  constraint media_assets_rejected_for_check CHECK ((rejected_for = ANY (ARRAY['size_differs'::text, 'type_differs'::text, 'unreadable'::text, 'too_many_pixels'::text]))),
  constraint media_assets_rendition_bytes_check CHECK ((rendition_bytes >= 0)),
  constraint media_assets_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'ready'::text, 'rejected'::text]))),
  constraint media_assets_state_facts CHECK ((((state = 'rejected'::text) = (rejected_for IS NOT NULL)) AND ((state <> 'ready'::text) OR (checksum IS NOT NULL)) AND ((rendered_at IS NULL) OR (state = 'ready'::text)))),
  constraint media_assets_width_check CHECK ((width > 0))
);
comment on table media_assets is 'erase: no personal data of shoppers; export: files and rows; retention: until the entity goes';
comment on column media_assets.object_key is 'the file itself, never public: while pending where it is uploaded to, then the verified original';
comment on column media_assets.bytes is 'while pending as stated, then as verified';
comment on column media_assets.upload_expires_at is 'of a grant whose uploaded object may still be in storage';
comment on column media_assets.deleted_at is 'gone for everybody; the row stays until its objects are gone';
CREATE INDEX media_assets_by_entity ON media_assets USING btree (tenant_id, entity_type, entity_id, "position", id);
CREATE TRIGGER media_entity BEFORE INSERT OR UPDATE OF tenant_id, entity_type, entity_id ON public.media_assets FOR EACH ROW EXECUTE FUNCTION check_media_entity();
alter table media_assets owner to app_owner;
alter table media_assets enable row level security;
alter table media_assets force row level security;
create policy backfill_writes on media_assets as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on media_assets as permissive for select to app_backup using (true);
create policy purger_deletes on media_assets as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on media_assets as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on media_assets as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on media_assets to app_backfill;
grant select on media_assets to app_backup;
grant delete, select on media_assets to app_purger;
grant delete, insert, select, update on media_assets to app_user;

create table order_lines (
  tenant_id uuid not null default current_tenant(),
  order_id uuid not null,
  item_id uuid not null,
  quantity integer not null,
  taken integer not null default 0,
  unit_price numeric(12,3) not null,
  line_total numeric(12,3) not null,
  constraint order_lines_pkey PRIMARY KEY (tenant_id, order_id, item_id),
  constraint order_lines_tenant_id_item_id_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES catalog_items(tenant_id, id),
  constraint order_lines_tenant_id_order_id_fkey FOREIGN KEY (tenant_id, order_id) REFERENCES orders(tenant_id, id),
  constraint order_lines_check CHECK (((taken = 0) OR (taken = quantity))),
  constraint order_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= 9999)))
);
comment on table order_lines is 'erase: no personal data; export: yes; retention: with the order';
comment on column order_lines.taken is 'units taken from the stock, which a cancellation gives back; 0 where the item was unlimited';
CREATE INDEX order_lines_by_item ON order_lines USING btree (tenant_id, item_id);
alter table order_lines owner to app_owner;
alter table order_lines enable row level security;
alter table order_lines force row level security;
create policy backfill_writes on order_lines as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on order_lines as permissive for select to app_backup using (true);
create policy purger_deletes on order_lines as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on order_lines as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on order_lines as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on order_lines to app_backfill;
grant select on order_lines to app_backup;
grant delete, select on order_lines to app_purger;
grant insert, select on order_lines to app_user;

create table orders (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  order_number text not null,
  status text not null default 'pending'::text,
  payment_state text not null default 'unpaid'::text,
  items jsonb not null,
  item_count integer not null,
  customer_name text not null,
  customer_phone text not null,
  customer_email text,
  delivery_method text not null,
  delivery_address jsonb,
  note text,
  locale text not null,
  channel text not null default 'storefront'::text,
  currency character(3) not null,
  subtotal numeric(12,3) not null,
  delivery_fee numeric(12,3) not null default 0,
  discount numeric(12,3) not null default 0,
  tax_rate numeric(6,4) not null default 0,
  tax_amount numeric(12,3) not null default 0,
  prices_include_tax boolean not null default true,
  total numeric(12,3) not null,
  placed_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  contact_id uuid,
  visit_id uuid,
  first_touch jsonb,
  last_touch jsonb,
  source text not null default 'direct'::text,
  link_version integer not null default 1,
  search_text text not null default ''::text,
  constraint orders_pkey PRIMARY KEY (tenant_id, id),
  constraint orders_tenant_id_order_number_key UNIQUE (tenant_id, order_number),
  constraint orders_contact FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts(tenant_id, id),
  constraint orders_channel_check CHECK ((channel = ANY (ARRAY['storefront'::text, 'office'::text]))),
  constraint orders_check CHECK (((delivery_method = 'pickup'::text) OR (delivery_address IS NOT NULL))),
  constraint orders_delivery_fee_check CHECK ((delivery_fee >= (0)::numeric)),
  constraint orders_delivery_method_check CHECK ((delivery_method = ANY (ARRAY['pickup'::text, 'delivery'::text]))),
  constraint orders_discount_check CHECK ((discount >= (0)::numeric)),
  constraint orders_item_count_check CHECK ((item_count > 0)),
  constraint orders_locale_check CHECK ((locale = ANY (ARRAY['ar'::text, 'en'::text]))),
  constraint orders_payment_state_check CHECK ((payment_state = ANY (ARRAY['unpaid'::text, 'paid'::text, 'refunded'::text]))),
  constraint orders_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'confirmed'::text, 'fulfilled'::text, 'cancelled'::text]))),
  constraint orders_subtotal_check CHECK ((subtotal >= (0)::numeric)),
  constraint orders_tax_amount_check CHECK ((tax_amount >= (0)::numeric)),
  constraint orders_tax_rate_check CHECK ((tax_rate >= (0)::numeric)),
  constraint orders_total_check CHECK ((total >= (0)::numeric))
);
comment on table orders is 'erase: personal columns replaced, figures kept; export: yes; retention: 10 years (commercial records)';
comment on column orders.items is 'the priced snapshot the customer agreed to';
comment on column orders.customer_name is 'personal';
comment on column orders.customer_phone is 'personal';
comment on column orders.customer_email is 'personal';
comment on column orders.delivery_address is 'personal';
comment on column orders.note is 'personal';
comment on column orders.source is 'what the last touch came by: a utm_source, a referring host, direct, or office';
comment on column orders.link_version is 'raised to revoke every status link given out before';
comment on column orders.search_text is 'personal';
CREATE INDEX orders_by_contact ON orders USING btree (tenant_id, contact_id, id) WHERE (contact_id IS NOT NULL);
CREATE INDEX orders_by_status ON orders USING btree (tenant_id, status, id);
CREATE INDEX orders_by_text ON orders USING gin (search_keys(tenant_id, search_text)) WITH (gin_pending_list_limit='512');
alter table orders owner to app_owner;
alter table orders enable row level security;
alter table orders force row level security;
create policy backfill_writes on orders as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on orders as permissive for select to app_backup using (true);
create policy purger_deletes on orders as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy search_reads on orders as permissive for select to app_search using (true);
create policy tenant_rows on orders as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on orders as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on orders to app_backfill;
grant select on orders to app_backup;
grant delete, select on orders to app_purger;
grant select (tenant_id, id, search_text) on orders to app_search;
grant insert, select, update on orders to app_user;

create table platform_switches (
  name text not null,
  enabled boolean not null,
  reason text,
  changed_at timestamp with time zone not null default now(),
  changed_by uuid,
  constraint platform_switches_pkey PRIMARY KEY (name),
  constraint platform_switches_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES users(id) ON DELETE SET NULL,
  constraint platform_switches_name_check CHECK ((name = 'assistant'::text))
);
comment on table platform_switches is 'What can be turned off for everybody; one that was never turned is on';
alter table platform_switches owner to app_owner;
grant delete, insert, select, update on platform_switches to app_backfill;
grant select on platform_switches to app_backup;
grant select (name, enabled) on platform_switches to app_resolver;
grant insert, select, update on platform_switches to app_system;

create table pledge_instalments (
  tenant_id uuid not null default current_tenant(),
  pledge_id uuid not null,
  position integer not null,
  due_on date not null,
  amount numeric(12,3) not null,
  settled_amount numeric(12,3) not null default 0,
  constraint pledge_instalments_pkey PRIMARY KEY (tenant_id, pledge_id, "position"),
  constraint pledge_instalments_tenant_id_pledge_id_fkey FOREIGN KEY (tenant_id, pledge_id) REFERENCES pledges(tenant_id, id),
  constraint pledge_instalments_amount_check CHECK ((amount > (0)::numeric)),
  constraint pledge_instalments_check CHECK (((settled_amount >= (0)::numeric) AND (settled_amount <= amount))),
  constraint pledge_instalments_position_check CHECK (("position" >= 1))
);
comment on table pledge_instalments is 'erase: no personal data; export: yes; retention: with the pledge';
alter table pledge_instalments owner to app_owner;
alter table pledge_instalments enable row level security;
alter table pledge_instalments force row level security;
create policy backfill_writes on pledge_instalments as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on pledge_instalments as permissive for select to app_backup using (true);
create policy purger_deletes on pledge_instalments as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on pledge_instalments as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on pledge_instalments as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on pledge_instalments to app_backfill;
grant select on pledge_instalments to app_backup;
grant delete, select on pledge_instalments to app_purger;
grant delete, insert, select, update on pledge_instalments to app_user;

create table pledge_payments (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  pledge_id uuid not null,
  position integer not null,
  donation_id uuid not null,
  amount numeric(12,3) not null,
  paid_at timestamp with time zone not null default now(),
  reversed_at timestamp with time zone,
  constraint pledge_payments_pkey PRIMARY KEY (tenant_id, id),
  constraint pledge_payments_tenant_id_donation_id_pledge_id_position_key UNIQUE (tenant_id, donation_id, pledge_id, "position"),
  constraint pledge_payments_tenant_id_donation_id_fkey FOREIGN KEY (tenant_id, donation_id) REFERENCES donations(tenant_id, id),
  constraint pledge_payments_tenant_id_pledge_id_position_fkey FOREIGN KEY (tenant_id, pledge_id, "position") REFERENCES pledge_instalments(tenant_id, pledge_id, "position"),
  constraint pledge_payments_amount_check CHECK ((amount > (0)::numeric))
);
comment on table pledge_payments is 'erase: no personal data; export: yes; retention: with the pledge';
comment on column pledge_payments.reversed_at is 'the gift is not received after all: what it settled is open again';
CREATE INDEX pledge_payments_by_pledge ON pledge_payments USING btree (tenant_id, pledge_id);
alter table pledge_payments owner to app_owner;
alter table pledge_payments enable row level security;
alter table pledge_payments force row level security;
create policy backfill_writes on pledge_payments as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on pledge_payments as permissive for select to app_backup using (true);
create policy purger_deletes on pledge_payments as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on pledge_payments as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on pledge_payments as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on pledge_payments to app_backfill;
grant select on pledge_payments to app_backup;
grant delete, select on pledge_payments to app_purger;
grant insert, select, update (amount, paid_at, reversed_at) on pledge_payments to app_user;

create table pledge_ticks (
  tenant_id uuid not null default current_tenant(),
  pledge_id uuid not null,
  position integer not null,
  due_on date not null,
  kind text not null,
  ticked_at timestamp with time zone not null default now(),
  constraint pledge_ticks_pkey PRIMARY KEY (tenant_id, pledge_id, "position", due_on, kind),
  constraint pledge_ticks_tenant_id_pledge_id_position_fkey FOREIGN KEY (tenant_id, pledge_id, "position") REFERENCES pledge_instalments(tenant_id, pledge_id, "position"),
  constraint pledge_ticks_kind_check CHECK ((kind = ANY (ARRAY['before'::text, 'on'::text, 'overdue'::text, 'after'::text, 'after_again'::text, 'after_last'::text])))
);
comment on table pledge_ticks is 'erase: no personal data; export: no; retention: with the pledge';
alter table pledge_ticks owner to app_owner;
alter table pledge_ticks enable row level security;
alter table pledge_ticks force row level security;
create policy backfill_writes on pledge_ticks as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on pledge_ticks as permissive for select to app_backup using (true);
create policy purger_deletes on pledge_ticks as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on pledge_ticks as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on pledge_ticks as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on pledge_ticks to app_backfill;
grant select on pledge_ticks to app_backup;
grant delete, select on pledge_ticks to app_purger;
grant insert, select on pledge_ticks to app_user;

create table pledges (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  pledge_number text not null,
  status text not null default 'open'::text,
  amount numeric(12,3) not null,
  fulfilled_amount numeric(12,3) not null default 0,
  currency character(3) not null,
  every text,
  campaign_id uuid,
  donor_name text not null,
  donor_phone text,
  donor_email text,
  hide_name boolean not null default false,
  note text,
  locale text not null,
  channel text not null default 'storefront'::text,
  contact_id uuid,
  visit_id uuid,
  first_touch jsonb,
  last_touch jsonb,
  source text not null default 'direct'::text,
  link_version integer not null default 1,
  next_due_on date,
  next_tick_at timestamp with time zone,
  reminders_stopped_at timestamp with time zone,
  search_text text not null,
  pledged_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  ticked_until timestamp with time zone not null default now(),
  pledger_moves integer not null default 0,
  constraint pledges_pkey PRIMARY KEY (tenant_id, id),
  constraint pledges_tenant_id_pledge_number_key UNIQUE (tenant_id, pledge_number),
  constraint pledges_tenant_id_campaign_id_fkey FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaigns(tenant_id, id),
  constraint pledges_tenant_id_contact_id_fkey FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts(tenant_id, id),
  constraint pledges_amount_check CHECK ((amount > (0)::numeric)),
  constraint pledges_channel_check CHECK ((channel = ANY (ARRAY['storefront'::text, 'office'::text]))),
  constraint pledges_check CHECK (((fulfilled_amount >= (0)::numeric) AND (fulfilled_amount <= amount))),
  constraint pledges_check1 CHECK (((status = 'fulfilled'::text) = (fulfilled_amount = amount))),
  constraint pledges_check2 CHECK (((status = ANY (ARRAY['open'::text, 'partly_fulfilled'::text])) OR ((next_due_on IS NULL) AND (next_tick_at IS NULL)))),
  constraint pledges_every_check CHECK ((every = ANY (ARRAY['week'::text, 'month'::text]))),
  constraint pledges_locale_check CHECK ((locale = ANY (ARRAY['ar'::text, 'en'::text]))),
  constraint pledges_status_check CHECK ((status = ANY (ARRAY['open'::text, 'partly_fulfilled'::text, 'fulfilled'::text, 'cancelled'::text, 'written_off'::text])))
);
comment on table pledges is 'erase: personal columns replaced, figures kept; export: yes; retention: 10 years (charity records)';
comment on column pledges.every is 'the rhythm of instalments; empty for a single date';
comment on column pledges.donor_name is 'personal';
comment on column pledges.donor_phone is 'personal';
comment on column pledges.donor_email is 'personal';
comment on column pledges.note is 'personal';
comment on column pledges.next_due_on is 'the oldest unsettled instalment’s day in the tenant’s zone; due and overdue follow from it';
comment on column pledges.next_tick_at is 'when the worker next has something to do for it: a reminder, due, overdue';
comment on column pledges.search_text is 'personal';
comment on column pledges.ticked_until is 'reminders and announcements up to here are done, or were over before the date was set';
comment on column pledges.pledger_moves is 'how often the pledger moved the date; members move it freely';
CREATE INDEX pledges_by_campaign ON pledges USING btree (tenant_id, campaign_id, status) INCLUDE (amount, fulfilled_amount, currency);
CREATE INDEX pledges_by_contact ON pledges USING btree (tenant_id, contact_id, id) WHERE (contact_id IS NOT NULL);
CREATE INDEX pledges_by_due ON pledges USING btree (tenant_id, next_due_on, id) WHERE (next_due_on IS NOT NULL);
CREATE INDEX pledges_by_status ON pledges USING btree (tenant_id, status, id);
CREATE INDEX pledges_by_text ON pledges USING gin (search_keys(tenant_id, search_text)) WITH (gin_pending_list_limit='512');
CREATE INDEX pledges_by_tick ON pledges USING btree (tenant_id, next_tick_at) WHERE (next_tick_at IS NOT NULL);
CREATE INDEX pledges_to_tick ON pledges USING btree (next_tick_at) WHERE (next_tick_at IS NOT NULL);
alter table pledges owner to app_owner;
alter table pledges enable row level security;
alter table pledges force row level security;
create policy backfill_writes on pledges as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on pledges as permissive for select to app_backup using (true);
create policy purger_deletes on pledges as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy search_reads on pledges as permissive for select to app_search using (true);
create policy system_duties on pledges as permissive for all to app_system using (true) with check (true);
create policy tenant_rows on pledges as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on pledges as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on pledges to app_backfill;
grant select on pledges to app_backup;
grant delete, select on pledges to app_purger;
grant select (tenant_id, id, search_text) on pledges to app_search;
grant select (tenant_id, next_tick_at) on pledges to app_system;
grant insert, select, update on pledges to app_user;

create table receipts (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  receipt_number text not null,
  donation_id uuid not null,
  code text not null,
  facts jsonb not null,
  issued_at timestamp with time zone not null default now(),
  voided_at timestamp with time zone,
  void_reason text,
  constraint receipts_pkey PRIMARY KEY (tenant_id, id),
  constraint receipts_tenant_id_code_key UNIQUE (tenant_id, code),
  constraint receipts_tenant_id_receipt_number_key UNIQUE (tenant_id, receipt_number),
  constraint receipts_tenant_id_donation_id_fkey FOREIGN KEY (tenant_id, donation_id) REFERENCES donations(tenant_id, id),
  constraint receipts_check CHECK (((voided_at IS NULL) = (void_reason IS NULL))),
  constraint receipts_code_check CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'::text))
);
comment on table receipts is 'erase: the name in facts is replaced; export: yes; retention: 10 years (charity records), voided but never deleted';
comment on column receipts.code is 'what the public confirms a receipt by: 80 random bits in Crockford’s base 32';
comment on column receipts.facts is 'personal';
comment on column receipts.void_reason is 'personal';
CREATE UNIQUE INDEX receipts_in_force ON receipts USING btree (tenant_id, donation_id) WHERE (voided_at IS NULL);
alter table receipts owner to app_owner;
alter table receipts enable row level security;
alter table receipts force row level security;
create policy backfill_writes on receipts as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on receipts as permissive for select to app_backup using (true);
create policy purger_deletes on receipts as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on receipts as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on receipts as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on receipts to app_backfill;
grant select on receipts to app_backup;
grant delete, select on receipts to app_purger;
grant insert, select, update on receipts to app_user;

create table saved_filters (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  list text not null,
  name text not null,
  query jsonb not null,
  shared boolean not null default false,
  created_at timestamp with time zone not null default now(),
  constraint saved_filters_pkey PRIMARY KEY (tenant_id, id),
  constraint saved_filters_tenant_id_member_id_list_name_key UNIQUE (tenant_id, member_id, list, name),
  constraint saved_filters_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint saved_filters_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES tenant_members(tenant_id, id),
  constraint saved_filters_list_check CHECK ((list = ANY (ARRAY['orders'::text, 'donations'::text, 'pledges'::text, 'items'::text, 'contacts'::text]))),
  constraint saved_filters_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);
comment on table saved_filters is 'erase: removed with the member; export: yes; retention: while the tenant lives';
comment on column saved_filters.name is 'personal';
comment on column saved_filters.query is 'personal';
alter table saved_filters owner to app_owner;
alter table saved_filters enable row level security;
alter table saved_filters force row level security;
create policy backfill_writes on saved_filters as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on saved_filters as permissive for select to app_backup using (true);
create policy purger_deletes on saved_filters as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on saved_filters as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on saved_filters as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on saved_filters to app_backfill;
grant select on saved_filters to app_backup;
grant delete, select on saved_filters to app_purger;
grant delete, insert, select on saved_filters to app_user;

create table schema_migrations (
  id integer not null default nextval('schema_migrations_id_seq'::regclass),
  name character varying(255) not null,
  run_on timestamp without time zone not null,
  constraint schema_migrations_pkey PRIMARY KEY (id)
);
alter table schema_migrations owner to app_owner;

create table sessions (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  seed bytea not null,
  generation integer not null default 1,
  rotated_at timestamp with time zone not null default now(),
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  user_agent text,
  address inet,
  mfa_at timestamp with time zone,
  upstream_sealed text,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  constraint sessions_end_reason_check CHECK ((end_reason = ANY (ARRAY['signed_out'::text, 'signed_out_everywhere'::text, 'ended_elsewhere'::text, 'token_reused'::text, 'password_changed'::text, 'password_reset'::text, 'provider_refused'::text])))
);
comment on table sessions is 'One refresh-token family each: token n is derived from seed and n, so only the newest two can be valid.';
comment on column sessions.user_agent is 'personal';
comment on column sessions.address is 'personal';
comment on column sessions.mfa_at is 'when a second factor was last shown in this session';
comment on column sessions.upstream_sealed is 'the refresh token of another identity provider, sealed for this session';
CREATE INDEX sessions_by_user ON sessions USING btree (user_id);
alter table sessions owner to app_owner;
grant delete, insert, select, update on sessions to app_backfill;
grant select on sessions to app_backup;
grant delete, insert, select, update on sessions to app_identity;
grant select (id, user_id, expires_at, ended_at) on sessions to app_resolver;

create table sign_in_attempts (
  subject bytea not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint sign_in_attempts_pkey PRIMARY KEY (subject)
);
comment on table sign_in_attempts is 'Failures at one address, from one network or by one known device, whether the address is known or not.';
comment on column sign_in_attempts.subject is 'keyed hash: no address can be read from it';
alter table sign_in_attempts owner to app_owner;
grant delete, insert, select, update on sign_in_attempts to app_backfill;
grant select on sign_in_attempts to app_backup;
grant delete, insert, select, update on sign_in_attempts to app_identity;

create table sign_in_challenges (
  id uuid not null default uuidv7(),
  token_hash bytea not null,
  user_id uuid,
  state_sealed text not null,
  attempts integer not null default 0,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint sign_in_challenges_pkey PRIMARY KEY (id),
  constraint sign_in_challenges_token_hash_key UNIQUE (token_hash),
  constraint sign_in_challenges_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
comment on table sign_in_challenges is 'A sign-in whose password was right, waiting for its second factor.';
comment on column sign_in_challenges.state_sealed is 'what the provider needs to go on, bound to this row';
CREATE INDEX sign_in_challenges_by_user ON sign_in_challenges USING btree (user_id);
alter table sign_in_challenges owner to app_owner;
grant delete, insert, select, update on sign_in_challenges to app_backfill;
grant select on sign_in_challenges to app_backup;
grant delete, insert, select, update on sign_in_challenges to app_identity;

create table sign_in_events (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  type text not null,
  session_id uuid,
  address inet,
  user_agent text,
  at timestamp with time zone not null default now(),
  constraint sign_in_events_pkey PRIMARY KEY (id),
  constraint sign_in_events_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  constraint sign_in_events_type_check CHECK ((type = ANY (ARRAY['signed_in'::text, 'sign_in_failed'::text, 'locked_out'::text, 'signed_out'::text, 'signed_out_everywhere'::text, 'session_ended'::text, 'token_reused'::text, 'password_changed'::text, 'password_reset'::text, 'totp_enabled'::text, 'totp_disabled'::text, 'recovery_code_used'::text, 'recovery_codes_replaced'::text, 'account_confirmed'::text])))
);
comment on table sign_in_events is 'Append-only; retention: 400 days';
comment on column sign_in_events.address is 'personal';
comment on column sign_in_events.user_agent is 'personal';
CREATE INDEX sign_in_events_by_age ON sign_in_events USING btree (at);
CREATE INDEX sign_in_events_by_user ON sign_in_events USING btree (user_id, id);
alter table sign_in_events owner to app_owner;
grant delete, insert, select, update on sign_in_events to app_backfill;
grant select on sign_in_events to app_backup;
grant insert, select on sign_in_events to app_identity;
grant delete, select (at) on sign_in_events to app_resolver;

create table signing_keys (
  kid text not null,
  algorithm text not null,
  public_jwk jsonb not null,
  private_key_encrypted text not null,
  published_at timestamp with time zone not null default now(),
  signs_from timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint signing_keys_pkey PRIMARY KEY (kid),
  constraint signing_keys_algorithm_check CHECK ((algorithm = 'ES256'::text))
);
comment on table signing_keys is 'Keys of the built-in issuer; a key is published before it signs.';
alter table signing_keys owner to app_owner;
grant delete, insert, select, update on signing_keys to app_backfill;
grant select on signing_keys to app_backup;
grant insert, select, update on signing_keys to app_identity;

create table storefront_config (
  tenant_id uuid not null default current_tenant(),
  draft jsonb not null,
  published jsonb,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now(),
  constraint storefront_config_pkey PRIMARY KEY (tenant_id),
  constraint storefront_config_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id)
);
comment on table storefront_config is 'erase: no personal data of shoppers; export: yes; retention: while the tenant lives';
alter table storefront_config owner to app_owner;
alter table storefront_config enable row level security;
alter table storefront_config force row level security;
create policy backfill_writes on storefront_config as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on storefront_config as permissive for select to app_backup using (true);
create policy founding on storefront_config as permissive for insert to app_identity with check (is_being_founded(tenant_id));
create policy purger_deletes on storefront_config as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy resolver_reads on storefront_config as permissive for select to app_resolver using (true);
create policy tenant_rows on storefront_config as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on storefront_config as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on storefront_config to app_backfill;
grant select on storefront_config to app_backup;
grant insert on storefront_config to app_identity;
grant delete, select on storefront_config to app_purger;
grant select (tenant_id, draft) on storefront_config to app_resolver;
grant insert, select, update on storefront_config to app_user;

create table tenant_archives (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  state text not null default 'waiting'::text,
  bytes bigint,
  created_at timestamp with time zone not null default now(),
  ready_at timestamp with time zone,
  expires_at timestamp with time zone,
  link_hash bytea,
  link_member_id uuid,
  link_expires_at timestamp with time zone,
  constraint tenant_archives_pkey PRIMARY KEY (tenant_id, id),
  constraint tenant_archives_tenant_id_link_member_id_fkey FOREIGN KEY (tenant_id, link_member_id) REFERENCES tenant_members(tenant_id, id),
  constraint tenant_archives_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES tenant_members(tenant_id, id),
  constraint tenant_archives_check CHECK (((link_hash IS NULL) OR (state = 'ready'::text))),
  constraint tenant_archives_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text, 'expired'::text])))
);
comment on table tenant_archives is 'erase: its file is gone by itself; export: no; retention: the file 7 days, the row while the tenant lives';
CREATE INDEX tenant_archives_by_link ON tenant_archives USING btree (link_hash) WHERE (link_hash IS NOT NULL);
CREATE UNIQUE INDEX tenant_archives_one_at_a_time ON tenant_archives USING btree (tenant_id) WHERE (state = 'waiting'::text);
alter table tenant_archives owner to app_owner;
alter table tenant_archives enable row level security;
alter table tenant_archives force row level security;
create policy backfill_writes on tenant_archives as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on tenant_archives as permissive for select to app_backup using (true);
create policy purger_deletes on tenant_archives as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy resolver_reads on tenant_archives as permissive for select to app_resolver using (true);
create policy tenant_rows on tenant_archives as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on tenant_archives as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on tenant_archives to app_backfill;
grant select on tenant_archives to app_backup;
grant delete, select on tenant_archives to app_purger;
grant select (tenant_id, link_hash, link_expires_at) on tenant_archives to app_resolver;
grant insert, select, update on tenant_archives to app_user;

create table tenant_foundings (
  user_id uuid not null,
  key_hash bytea not null,
  body_hash bytea not null,
  founded uuid not null,
  at timestamp with time zone not null default now(),
  constraint tenant_foundings_pkey PRIMARY KEY (user_id, key_hash),
  constraint tenant_foundings_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
comment on table tenant_foundings is 'Who founded which tenants and when: also the count that a person’s limits are held against.';
alter table tenant_foundings owner to app_owner;
grant delete, insert, select, update on tenant_foundings to app_backfill;
grant select on tenant_foundings to app_backup;
grant insert, select on tenant_foundings to app_identity;

create table tenant_limit_overrides (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  limit_name text not null,
  value bigint not null,
  starts_at timestamp with time zone not null default now(),
  ends_at timestamp with time zone not null,
  set_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint tenant_limit_overrides_pkey PRIMARY KEY (tenant_id, id),
  constraint tenant_limit_overrides_set_by_fkey FOREIGN KEY (set_by) REFERENCES users(id),
  constraint tenant_limit_overrides_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint tenant_limit_overrides_check CHECK ((starts_at <= ends_at)),
  constraint tenant_limit_overrides_limit_name_check CHECK ((limit_name = ANY (ARRAY['staff'::text, 'items'::text, 'storage_bytes'::text, 'ai_tokens'::text]))),
  constraint tenant_limit_overrides_value_check CHECK (((value >= 0) AND (value <= '9007199254740991'::bigint)))
);
comment on table tenant_limit_overrides is 'erase: no personal data; export: yes; retention: while the tenant lives';
comment on column tenant_limit_overrides.ends_at is 'first moment at which it holds no more';
alter table tenant_limit_overrides owner to app_owner;
alter table tenant_limit_overrides enable row level security;
alter table tenant_limit_overrides force row level security;
create policy backfill_writes on tenant_limit_overrides as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on tenant_limit_overrides as permissive for select to app_backup using (true);
create policy purger_deletes on tenant_limit_overrides as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy system_duties on tenant_limit_overrides as permissive for all to app_system using (true) with check (true);
create policy tenant_rows on tenant_limit_overrides as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on tenant_limit_overrides as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on tenant_limit_overrides to app_backfill;
grant select on tenant_limit_overrides to app_backup;
grant delete, select on tenant_limit_overrides to app_purger;
grant insert (tenant_id, limit_name, value, starts_at, ends_at, set_by), select (tenant_id, id, limit_name, value, starts_at, ends_at, set_by, created_at), update (ends_at) on tenant_limit_overrides to app_system;
grant select on tenant_limit_overrides to app_user;

create table tenant_members (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  user_id uuid,
  email text not null,
  display_name text not null,
  locale text not null,
  role text not null,
  status text not null,
  invite_token_hash bytea,
  invite_expires_at timestamp with time zone,
  invited_by uuid,
  created_at timestamp with time zone not null default now(),
  invite_seed bytea,
  invite_sent_at timestamp with time zone,
  invite_sends integer not null default 0,
  joined_at timestamp with time zone,
  removed_at timestamp with time zone,
  constraint tenant_members_pkey PRIMARY KEY (tenant_id, id),
  constraint tenant_members_tenant_id_user_id_key UNIQUE (tenant_id, user_id),
  constraint tenant_members_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint tenant_members_tenant_id_invited_by_fkey FOREIGN KEY (tenant_id, invited_by) REFERENCES tenant_members(tenant_id, id),
  constraint tenant_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint tenant_members_check CHECK (((status <> 'active'::text) OR (user_id IS NOT NULL))),
  constraint tenant_members_email_check CHECK ((email = lower(email))),
  constraint tenant_members_locale_check CHECK ((locale = ANY (ARRAY['ar'::text, 'en'::text]))),
  constraint tenant_members_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'staff'::text, 'viewer'::text]))),
  constraint tenant_members_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'removed'::text])))
);
comment on table tenant_members is 'erase: on removal by the tenant; export: yes; retention: while the tenant lives';
comment on column tenant_members.email is 'personal';
comment on column tenant_members.display_name is 'personal';
comment on column tenant_members.invite_seed is 'the token of the link follows from it and a key of the application; nothing here opens the link by itself';
CREATE INDEX tenant_members_by_invite ON tenant_members USING btree (invite_token_hash) WHERE (invite_token_hash IS NOT NULL);
CREATE INDEX tenant_members_by_user ON tenant_members USING btree (user_id) WHERE (status = 'active'::text);
alter table tenant_members owner to app_owner;
alter table tenant_members enable row level security;
alter table tenant_members force row level security;
create policy backfill_writes on tenant_members as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on tenant_members as permissive for select to app_backup using (true);
create policy founding on tenant_members as permissive for insert to app_identity with check (is_being_founded(tenant_id));
create policy purger_deletes on tenant_members as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy resolver_reads on tenant_members as permissive for select to app_resolver using (true);
create policy system_duties on tenant_members as permissive for all to app_system using (true) with check (true);
create policy tenant_rows on tenant_members as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on tenant_members as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on tenant_members to app_backfill;
grant select on tenant_members to app_backup;
grant insert on tenant_members to app_identity;
grant delete, select on tenant_members to app_purger;
grant select (tenant_id, id, user_id, display_name, role, status, invite_token_hash, invite_expires_at) on tenant_members to app_resolver;
grant select (tenant_id, role, status) on tenant_members to app_system;
grant insert, select, update on tenant_members to app_user;

create table tenant_slugs (
  slug text not null,
  tenant_id uuid not null default current_tenant(),
  created_at timestamp with time zone not null default now(),
  skeleton text not null default slug_skeleton(slug),
  constraint tenant_slugs_pkey PRIMARY KEY (slug),
  constraint tenant_slugs_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id)
);
comment on table tenant_slugs is 'erase: no personal data; export: yes; retention: for ever, a slug is never given again';
CREATE INDEX tenant_slugs_by_skeleton ON tenant_slugs USING btree (skeleton);
alter table tenant_slugs owner to app_owner;
alter table tenant_slugs enable row level security;
alter table tenant_slugs force row level security;
create policy backfill_writes on tenant_slugs as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on tenant_slugs as permissive for select to app_backup using (true);
create policy founding on tenant_slugs as permissive for insert to app_identity with check (is_being_founded(tenant_id));
create policy resolver_reads on tenant_slugs as permissive for select to app_resolver using (true);
create policy tenant_rows on tenant_slugs as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on tenant_slugs as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on tenant_slugs to app_backfill;
grant select on tenant_slugs to app_backup;
grant insert on tenant_slugs to app_identity;
grant select (slug, tenant_id, skeleton) on tenant_slugs to app_resolver;
grant insert (slug, tenant_id), select on tenant_slugs to app_user;

create table tenant_stats (
  tenant_id uuid not null default current_tenant(),
  members integer not null,
  items integer not null,
  orders integer not null,
  orders_amount numeric(18,3) not null,
  donations integer not null,
  donations_amount numeric(18,3) not null,
  pledges integer not null,
  pledges_amount numeric(18,3) not null,
  storage_bytes bigint not null,
  ai_tokens bigint not null default 0,
  ai_cost_usd numeric(14,6) not null default 0,
  last_activity_at timestamp with time zone,
  owners jsonb not null,
  search_text text not null,
  refreshed_at timestamp with time zone not null default now(),
  constraint tenant_stats_pkey PRIMARY KEY (tenant_id),
  constraint tenant_stats_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id)
);
comment on table tenant_stats is 'erase: counted anew; export: no, it is counted from the rest; retention: while the tenant lives';
comment on column tenant_stats.orders_amount is 'of orders that were not cancelled';
comment on column tenant_stats.donations_amount is 'of gifts that were received';
comment on column tenant_stats.pledges_amount is 'promised, without the cancelled';
comment on column tenant_stats.owners is 'personal';
comment on column tenant_stats.search_text is 'personal';
alter table tenant_stats owner to app_owner;
alter table tenant_stats enable row level security;
alter table tenant_stats force row level security;
create policy backfill_writes on tenant_stats as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on tenant_stats as permissive for select to app_backup using (true);
create policy purger_deletes on tenant_stats as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy system_duties on tenant_stats as permissive for all to app_system using (true) with check (true);
create policy tenant_rows on tenant_stats as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on tenant_stats as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on tenant_stats to app_backfill;
grant select on tenant_stats to app_backup;
grant delete, select on tenant_stats to app_purger;
grant select (tenant_id, members, items, orders, orders_amount, donations, donations_amount, pledges, pledges_amount, storage_bytes, ai_tokens, ai_cost_usd, last_activity_at, owners, search_text, refreshed_at) on tenant_stats to app_system;
grant insert, select, update on tenant_stats to app_user;

create table tenant_views (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  user_id uuid not null,
  reason text not null,
  started_at timestamp with time zone not null default now(),
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint tenant_views_pkey PRIMARY KEY (tenant_id, id),
  constraint tenant_views_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint tenant_views_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint tenant_views_check CHECK ((ends_at <= (started_at + '01:01:00'::interval)))
);
comment on table tenant_views is 'erase: no personal data of the tenant; export: yes; retention: while the tenant lives';
comment on column tenant_views.reason is 'personal';
CREATE INDEX tenant_views_by_end ON tenant_views USING btree (tenant_id, ends_at) WHERE (ended_at IS NULL);
alter table tenant_views owner to app_owner;
alter table tenant_views enable row level security;
alter table tenant_views force row level security;
create policy backfill_writes on tenant_views as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on tenant_views as permissive for select to app_backup using (true);
create policy purger_deletes on tenant_views as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy resolver_reads on tenant_views as permissive for select to app_resolver using (true);
create policy system_duties on tenant_views as permissive for all to app_system using (true) with check (true);
create policy tenant_rows on tenant_views as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on tenant_views as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on tenant_views to app_backfill;
grant select on tenant_views to app_backup;
grant delete, select on tenant_views to app_purger;
grant select (tenant_id, id, user_id, ends_at, ended_at) on tenant_views to app_resolver;
grant insert (tenant_id, id, user_id, reason, ends_at), select (tenant_id, id, user_id, reason, started_at, ends_at, ended_at), update (ended_at) on tenant_views to app_system;
grant select on tenant_views to app_user;

create table tenants (
  id uuid not null default uuidv7(),
  slug text not null,
  name jsonb not null,
  kind text not null,
  country character(2) not null,
  currency character(3) not null,
  locales text[] not null,
  default_locale text not null,
  time_zone text not null,
  plan text not null default 'free'::text,
  is_active boolean not null default true,
  suspended_at timestamp with time zone,
  suspension_reason text,
  suspension_effect text,
  suspended_by uuid,
  licence_number text,
  licence_authority text,
  licence_recorded_at timestamp with time zone,
  published_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  version integer not null default 1,
  licence_valid_until date,
  verification_state text not null default 'none'::text,
  verification_changed_at timestamp with time zone,
  deletion_requested_at timestamp with time zone,
  deletion_at timestamp with time zone,
  purged_at timestamp with time zone,
  assistant_stopped_at timestamp with time zone,
  assistant_stop_reason text,
  constraint tenants_pkey PRIMARY KEY (id),
  constraint tenants_slug_key UNIQUE (slug),
  constraint tenants_suspended_by_fkey FOREIGN KEY (suspended_by) REFERENCES users(id),
  constraint tenants_check CHECK ((default_locale = ANY (locales))),
  constraint tenants_check1 CHECK ((is_active = (suspended_at IS NULL))),
  constraint tenants_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint tenants_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint tenants_deletion CHECK ((((deletion_at IS NULL) = (deletion_requested_at IS NULL)) AND (deletion_at >= (deletion_requested_at + '7 days'::interval)))),
  constraint tenants_kind_check CHECK ((kind = ANY (ARRAY['shop'::text, 'charity'::text, 'both'::text]))),
  constraint tenants_locales_check CHECK (((locales <@ '{ar,en}'::text[]) AND (cardinality(locales) > 0))),
  constraint tenants_slug_check CHECK ((slug ~ '^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$'::text)),
  constraint tenants_suspension_effect_check CHECK ((suspension_effect = ANY (ARRAY['storefront'::text, 'everything'::text]))),
  constraint tenants_verification_state_check CHECK ((verification_state = ANY (ARRAY['none'::text, 'pending'::text, 'verified'::text, 'refused'::text])))
);
comment on table tenants is 'erase: kept as a figure without content; export: all; retention: for ever, slugs are never given again';
CREATE TRIGGER check_verification BEFORE UPDATE ON public.tenants FOR EACH ROW WHEN ((old.verification_state IS DISTINCT FROM new.verification_state)) EXECUTE FUNCTION check_verification();
alter table tenants owner to app_owner;
alter table tenants enable row level security;
alter table tenants force row level security;
create policy backfill_writes on tenants as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on tenants as permissive for select to app_backup using (true);
create policy founding on tenants as permissive for insert to app_identity with check ((created_at = now()));
create policy purger_farewell on tenants as permissive for all to app_purger using ((deletion_at <= now()));
create policy resolver_reads on tenants as permissive for select to app_resolver using (true);
create policy system_duties on tenants as permissive for all to app_system using (true) with check (true);
create policy tenant_rows on tenants as permissive for all to app_user using ((id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on tenants as restrictive for all to app_user using ((id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on tenants to app_backfill;
grant select on tenants to app_backup;
grant insert on tenants to app_identity;
grant select (id, deletion_at, purged_at), update (name, suspension_reason, licence_number, licence_authority, published_at, verification_state, purged_at) on tenants to app_purger;
grant select (id, slug, name, kind, is_active, suspension_effect, licence_number, published_at, created_at, verification_state, deletion_at, purged_at) on tenants to app_resolver;
grant select (id, slug, name, kind, country, currency, plan, is_active, suspended_at, suspension_reason, suspension_effect, suspended_by, licence_number, licence_authority, licence_recorded_at, published_at, created_at, licence_valid_until, verification_state, verification_changed_at, deletion_requested_at, deletion_at, purged_at, assistant_stopped_at, assistant_stop_reason), update (plan, is_active, suspended_at, suspension_reason, suspension_effect, suspended_by, licence_number, licence_authority, licence_recorded_at, licence_valid_until, verification_state, verification_changed_at, assistant_stopped_at, assistant_stop_reason) on tenants to app_system;
grant select, update (slug, name, kind, currency, locales, default_locale, time_zone, published_at, version, verification_state, verification_changed_at, deletion_requested_at, deletion_at) on tenants to app_user;

create table tracked_links (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  name text not null,
  path text not null,
  source text not null,
  medium text not null,
  campaign text not null,
  content text,
  term text,
  created_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  constraint tracked_links_pkey PRIMARY KEY (tenant_id, id),
  constraint tracked_links_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  constraint tracked_links_path_check CHECK ((path ~~ '/%'::text))
);
comment on table tracked_links is 'erase: no personal data; export: yes; retention: while the tenant lives';
alter table tracked_links owner to app_owner;
alter table tracked_links enable row level security;
alter table tracked_links force row level security;
create policy backfill_writes on tracked_links as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on tracked_links as permissive for select to app_backup using (true);
create policy purger_deletes on tracked_links as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on tracked_links as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on tracked_links as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on tracked_links to app_backfill;
grant select on tracked_links to app_backup;
grant delete, select on tracked_links to app_purger;
grant insert, select, update on tracked_links to app_user;

create table user_codes (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  purpose text not null,
  code_hash bytea not null,
  code_encrypted text,
  attempts integer not null default 0,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint user_codes_pkey PRIMARY KEY (id),
  constraint user_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  constraint user_codes_purpose_check CHECK ((purpose = ANY (ARRAY['confirmation'::text, 'password_reset'::text])))
);
comment on column user_codes.code_encrypted is 'the code on its way to the mailbox: jobs carry only ids; cleared once sent';
CREATE INDEX user_codes_by_user ON user_codes USING btree (user_id, purpose, id);
alter table user_codes owner to app_owner;
grant delete, insert, select, update on user_codes to app_backfill;
grant select on user_codes to app_backup;
grant delete, insert, select, update on user_codes to app_identity;

create table user_passwords (
  user_id uuid not null,
  password_hash text not null,
  changed_at timestamp with time zone not null default now(),
  constraint user_passwords_pkey PRIMARY KEY (user_id),
  constraint user_passwords_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
comment on column user_passwords.password_hash is 'argon2id in the PHC string format';
alter table user_passwords owner to app_owner;
grant delete, insert, select, update on user_passwords to app_backfill;
grant select on user_passwords to app_backup;
grant insert, select, update on user_passwords to app_identity;

create table user_recovery_codes (
  user_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint user_recovery_codes_pkey PRIMARY KEY (user_id, code_hash),
  constraint user_recovery_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
alter table user_recovery_codes owner to app_owner;
grant delete, insert, select, update on user_recovery_codes to app_backfill;
grant select on user_recovery_codes to app_backup;
grant delete, insert, select, update on user_recovery_codes to app_identity;

create table user_totp (
  user_id uuid not null,
  secret_sealed text not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  created_at timestamp with time zone not null default now(),
  constraint user_totp_pkey PRIMARY KEY (user_id),
  constraint user_totp_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
comment on column user_totp.last_step is 'the newest time step whose code was taken: that one and older ones are not taken again';
alter table user_totp owner to app_owner;
grant delete, insert, select, update on user_totp to app_backfill;
grant select on user_totp to app_backup;
grant delete, insert, select, update on user_totp to app_identity;

create table users (
  id uuid not null default uuidv7(),
  issuer text not null,
  subject text not null,
  email text not null,
  email_verified_at timestamp with time zone,
  name text not null,
  locale text not null,
  is_super_admin boolean not null default false,
  created_at timestamp with time zone not null default now(),
  constraint users_pkey PRIMARY KEY (id),
  constraint users_issuer_email_key UNIQUE (issuer, email),
  constraint users_issuer_subject_key UNIQUE (issuer, subject),
  constraint users_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  constraint users_locale_check CHECK ((locale = ANY (ARRAY['ar'::text, 'en'::text]))),
  constraint users_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
comment on table users is 'erase: anonymised by the person''s request; export: own data; retention: while the account lives';
comment on column users.email is 'personal';
comment on column users.name is 'personal';
alter table users owner to app_owner;
grant delete, insert, select, update on users to app_backfill;
grant select on users to app_backup;
grant insert (id, issuer, subject, email, email_verified_at, name, locale), select, update (email, email_verified_at, name, locale) on users to app_identity;
grant select (id, is_super_admin) on users to app_resolver;

create table utm_events (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  visit_id uuid not null,
  first_visit_id uuid,
  conversion_type text not null,
  conversion_id uuid not null,
  happened_at timestamp with time zone not null default now(),
  constraint utm_events_pkey PRIMARY KEY (tenant_id, id),
  constraint utm_events_tenant_id_conversion_type_conversion_id_key UNIQUE (tenant_id, conversion_type, conversion_id),
  constraint utm_events_conversion_type_check CHECK ((conversion_type = ANY (ARRAY['order'::text, 'donation'::text, 'pledge'::text])))
);
comment on table utm_events is 'erase: holds ids only; export: yes; retention: with the conversion';
CREATE INDEX utm_events_by_visit ON utm_events USING btree (tenant_id, visit_id);
alter table utm_events owner to app_owner;
alter table utm_events enable row level security;
alter table utm_events force row level security;
create policy backfill_writes on utm_events as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on utm_events as permissive for select to app_backup using (true);
create policy purger_deletes on utm_events as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on utm_events as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on utm_events as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on utm_events to app_backfill;
grant select on utm_events to app_backup;
grant delete, select on utm_events to app_purger;
grant insert, select on utm_events to app_user;

create table visits (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default uuidv7(),
  source text,
  medium text,
  campaign text,
  content text,
  term text,
  referrer text,
  landing_path text not null,
  channel text not null,
  first_visit_id uuid,
  first_touch jsonb not null,
  visited_at timestamp with time zone not null default now(),
  constraint visits_pkey PRIMARY KEY (tenant_id, id)
);
comment on table visits is 'erase: holds no personal data: UTM fields, the referrer without its query, the landing path; export: yes; retention: 400 days';
comment on column visits.first_touch is 'of the chain of visits of one browser within 90 days; the visit itself when it is the first';
CREATE INDEX visits_by_campaign ON visits USING btree (tenant_id, source, campaign, medium);
alter table visits owner to app_owner;
alter table visits enable row level security;
alter table visits force row level security;
create policy backfill_writes on visits as permissive for all to app_backfill using (true) with check (true);
create policy backup_reads on visits as permissive for select to app_backup using (true);
create policy purger_deletes on visits as permissive for all to app_purger using ((tenant_id IN ( SELECT tenants.id
   FROM tenants
  WHERE (tenants.deletion_at <= now()))));
create policy tenant_rows on visits as permissive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant_wall on visits as restrictive for all to app_user using ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('app.current_tenant'::text, true), ''::text))::uuid AS "nullif")));
grant delete, insert, select, update on visits to app_backfill;
grant select on visits to app_backup;
grant delete, select on visits to app_purger;
grant delete, insert, select on visits to app_user;

CREATE OR REPLACE PROCEDURE allow_addition(IN target regclass, IN columns text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  if not (select relforcerowsecurity from pg_class where oid = target) then
    raise exception '% is not behind the tenant wall', target;
  end if;
  execute format('grant insert (%s) on %s to app_user', array_to_string(columns, ', '), target);
end $procedure$;
comment on procedure allow_addition(IN target regclass, IN columns text[]) is 'Lets app_user add rows to a protected table.';
alter procedure allow_addition(IN target regclass, IN columns text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_ageing(IN target regclass, IN readable text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('grant select (%s) on %s to app_eraser', array_to_string(readable, ', '), target);
  execute format('grant delete on %s to app_eraser', target);
end $procedure$;
comment on procedure allow_ageing(IN target regclass, IN readable text[]) is 'Lets a function of app_eraser remove old rows of a table that otherwise only grows; after allow_eraser().';
alter procedure allow_ageing(IN target regclass, IN readable text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_change(IN target regclass, IN columns text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  if not (select relforcerowsecurity from pg_class where oid = target) then
    raise exception '% is not behind the tenant wall', target;
  end if;
  execute format('grant update (%s) on %s to app_user', array_to_string(columns, ', '), target);
end $procedure$;
comment on procedure allow_change(IN target regclass, IN columns text[]) is 'Columns of a protected, otherwise append-only table that app_user may change.';
alter procedure allow_change(IN target regclass, IN columns text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_eraser(IN target regclass, IN readable text[], IN writable text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('create policy eraser_writes on %s for all to app_eraser using (true) with check (true)', target);
  execute format('grant select (%s) on %s to app_eraser', array_to_string(readable, ', '), target);
  execute format('grant update (%s) on %s to app_eraser', array_to_string(writable, ', '), target);
end $procedure$;
comment on procedure allow_eraser(IN target regclass, IN readable text[], IN writable text[]) is 'Columns from which erase_written() takes out what people wrote.';
alter procedure allow_eraser(IN target regclass, IN readable text[], IN writable text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_farewell(IN target regclass, IN readable text[], IN writable text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('create policy purger_farewell on %s for all to app_purger using (deletion_at <= now())', target);
  execute format('grant select (%s) on %s to app_purger', array_to_string(readable, ', '), target);
  execute format('grant update (%s) on %s to app_purger', array_to_string(writable, ', '), target);
end $procedure$;
comment on procedure allow_farewell(IN target regclass, IN readable text[], IN writable text[]) is 'Columns of the registry that finish_purge() empties: the row stays as a figure, and keeps its slugs from others.';
alter procedure allow_farewell(IN target regclass, IN readable text[], IN writable text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_forgetting(IN target regclass, IN age_column text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('grant select (%I), delete on %s to app_resolver', age_column, target);
end $procedure$;
comment on procedure allow_forgetting(IN target regclass, IN age_column text) is 'Removing rows by their age, through a function of app_resolver.';
alter procedure allow_forgetting(IN target regclass, IN age_column text) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_founding(IN target regclass, IN condition text DEFAULT 'is_being_founded(tenant_id)'::text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('create policy founding on %s for insert to app_identity with check (%s)', target, condition);
  execute format('grant insert on %s to app_identity', target);
end $procedure$;
comment on procedure allow_founding(IN target regclass, IN condition text) is 'Rows that app_identity writes in the transaction that creates their tenant; it can read none of them.';
alter procedure allow_founding(IN target regclass, IN condition text) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_more_to_resolver(IN target regclass, IN readable text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('grant select (%s) on %s to app_resolver', array_to_string(readable, ', '), target);
end $procedure$;
comment on procedure allow_more_to_resolver(IN target regclass, IN readable text[]) is 'Further columns of a table that allow_resolver() has opened.';
alter procedure allow_more_to_resolver(IN target regclass, IN readable text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_more_to_system(IN target regclass, IN readable text[], IN writable text[] DEFAULT '{}'::text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  if not exists (select from pg_policy where polrelid = target and polname = 'system_duties') then
    raise exception '% is not open to app_system', target;
  end if;
  execute format('grant select (%s) on %s to app_system', array_to_string(readable, ', '), target);
  if cardinality(writable) > 0 then
    execute format('grant update (%s) on %s to app_system', array_to_string(writable, ', '), target);
  end if;
end $procedure$;
comment on procedure allow_more_to_system(IN target regclass, IN readable text[], IN writable text[]) is 'Further columns of a table that allow_system() has opened.';
alter procedure allow_more_to_system(IN target regclass, IN readable text[], IN writable text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_platform_entries(IN target regclass, IN insertable text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format(
    'create policy platform_entries on %s for insert to app_resolver with check (actor_kind = ''super_admin'')', target);
  execute format('grant insert (%s) on %s to app_resolver', array_to_string(insertable, ', '), target);
end $procedure$;
comment on procedure allow_platform_entries(IN target regclass, IN insertable text[]) is 'Rows that audit_super_admin() adds to a tenant''s audit log; it reads and changes none.';
alter procedure allow_platform_entries(IN target regclass, IN insertable text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_purge(IN target regclass)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('create policy purger_deletes on %s for all to app_purger using (tenant_id in (select id from tenants where deletion_at <= now()))', target);
  execute format('grant select, delete on %s to app_purger', target);
end $procedure$;
comment on procedure allow_purge(IN target regclass) is 'Rows that purge_rows() deletes once their tenant is due.';
alter procedure allow_purge(IN target regclass) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_resolver(IN target regclass, IN readable text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  if (select relrowsecurity from pg_class where oid = target) then
    execute format('create policy resolver_reads on %s for select to app_resolver using (true)', target);
  end if;
  execute format('grant select (%s) on %s to app_resolver', array_to_string(readable, ', '), target);
end $procedure$;
comment on procedure allow_resolver(IN target regclass, IN readable text[]) is 'Columns that the definer functions owned by app_resolver read.';
alter procedure allow_resolver(IN target regclass, IN readable text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_search(IN target regclass)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('create policy search_reads on %s for select to app_search using (true)', target);
  execute format('grant select (tenant_id, id, search_text) on %s to app_search', target);
end $procedure$;
comment on procedure allow_search(IN target regclass) is 'Lets find_by_text() look through search_text, past row-level security.';
alter procedure allow_search(IN target regclass) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_sign_ins(IN target regclass, IN writable text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format(
    'create policy sign_ins on %s for insert to app_resolver with check (entity_type = ''user'' and action like ''user.%%'')',
    target);
  execute format('grant insert (%s) on %s to app_resolver', array_to_string(writable, ', '), target);
end $procedure$;
comment on procedure allow_sign_ins(IN target regclass, IN writable text[]) is 'Rows about the sign-in of a person, which audit_sign_in() adds and nothing reads.';
alter procedure allow_sign_ins(IN target regclass, IN writable text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_system(IN target regclass, IN readable text[], IN writable text[] DEFAULT '{}'::text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('create policy system_duties on %s for all to app_system using (true) with check (true)', target);
  execute format('grant select (%s) on %s to app_system', array_to_string(readable, ', '), target);
  if cardinality(writable) > 0 then
    execute format('grant update (%s) on %s to app_system', array_to_string(writable, ', '), target);
  end if;
end $procedure$;
comment on procedure allow_system(IN target regclass, IN readable text[], IN writable text[]) is 'Column grants for the cross-tenant duties of app_system.';
alter procedure allow_system(IN target regclass, IN readable text[], IN writable text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE allow_system_inserts(IN target regclass, IN insertable text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('grant insert (%s) on %s to app_system', array_to_string(insertable, ', '), target);
end $procedure$;
comment on procedure allow_system_inserts(IN target regclass, IN insertable text[]) is 'Rows that a super admin’s act adds for a tenant, column by column; the table’s policy comes from allow_system().';
alter procedure allow_system_inserts(IN target regclass, IN insertable text[]) owner to app_owner;

CREATE OR REPLACE FUNCTION audit_sign_in(person uuid, happened text, by_person boolean, from_address inet, request text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  insert into audit_log
    (tenant_id, action, entity_type, entity_id, actor_kind, actor_user_id, actor_name, address, request_id)
  select m.tenant_id, 'user.' || happened, 'user', person, case when by_person then 'member' else 'public' end,
    case when by_person then person end, case when by_person then m.display_name end, from_address, request
  from tenant_members m
  where m.user_id = person and m.status = 'active'
$function$;
comment on function audit_sign_in(person uuid, happened text, by_person boolean, from_address inet, request text) is 'Writes one event of a person''s sign-in into the audit log of each tenant in which they are an active member.';
alter function audit_sign_in(person uuid, happened text, by_person boolean, from_address inet, request text) owner to app_resolver;
grant execute on function audit_sign_in(person uuid, happened text, by_person boolean, from_address inet, request text) to app_identity;

CREATE OR REPLACE FUNCTION audit_super_admin(tenant uuid, action text, entity uuid, before jsonb, after jsonb, reason text, request text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  insert into audit_log
    (tenant_id, action, entity_type, entity_id, before, after, reason, actor_kind, actor_name, request_id)
  values (tenant, action, 'tenant', coalesce(entity, tenant), before, after, reason, 'super_admin', 'Sadu', request)
$function$;
comment on function audit_super_admin(tenant uuid, action text, entity uuid, before jsonb, after jsonb, reason text, request text) is 'Tells a tenant in its own audit log what the platform did, in the platform''s name; admin_log knows who it was.';
alter function audit_super_admin(tenant uuid, action text, entity uuid, before jsonb, after jsonb, reason text, request text) owner to app_resolver;
grant execute on function audit_super_admin(tenant uuid, action text, entity uuid, before jsonb, after jsonb, reason text, request text) to app_system;

CREATE OR REPLACE FUNCTION check_media_entity()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if new.entity_type = 'catalog_item' then
    perform from catalog_items where tenant_id = new.tenant_id and id = new.entity_id;
  elsif new.entity_type = 'campaign' then
    perform from campaigns where tenant_id = new.tenant_id and id = new.entity_id;
  else
    return new;
  end if;
  if not found then
    raise exception 'the entity of a file is not one of its tenant' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $function$;
comment on function check_media_entity() is 'Stands for a foreign key: a file may belong to records of several kinds.';
alter function check_media_entity() owner to app_owner;

CREATE OR REPLACE FUNCTION check_verification()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if current_user = 'app_user' and new.verification_state not in ('none', 'pending') then
    raise exception 'no tenant verifies itself' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
comment on function check_verification() is 'A tenant’s own changes can take a verification away, never give it.';
alter function check_verification() owner to app_owner;

CREATE OR REPLACE FUNCTION csv_phone(phone text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select regexp_replace(phone, '^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})', '00\1 ')
$function$;
comment on function csv_phone(phone text) is 'An E.164 number as a CSV cell: 00965 22212345.';
alter function csv_phone(phone text) owner to app_owner;
grant execute on function csv_phone(phone text) to app_user;

CREATE OR REPLACE FUNCTION csv_text(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case
    when written = '' then null
    when strpos('=+-@＝＋－＠''' || chr(9) || chr(13) || chr(10), left(written, 1)) > 0 and written ~ '^''*[=+\-@＝＋－＠\t\r\n]'
      then '''' || regexp_replace(written, '\r\n|\r|\n', E'\r\n', 'g')
    when strpos(written, chr(10)) > 0 or strpos(written, chr(13)) > 0
      then regexp_replace(written, '\r\n|\r|\n', E'\r\n', 'g')
    else written
  end
$function$;
comment on function csv_text(written text) is 'A text as a CSV cell that no spreadsheet takes for a formula.';
alter function csv_text(written text) owner to app_owner;
grant execute on function csv_text(written text) to app_user;

CREATE OR REPLACE FUNCTION current_tenant()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if coalesce(current_setting('app.current_tenant', true), '') = '' then
    raise exception 'no tenant is set for this transaction' using errcode = 'SD001';
  end if;
  return current_setting('app.current_tenant', true)::uuid;
end $function$;
comment on function current_tenant() is 'Default of every tenant_id: a write without a tenant fails (SD001).';
alter function current_tenant() owner to app_owner;
grant execute on function current_tenant() to app_backfill;
grant execute on function current_tenant() to app_user;

CREATE OR REPLACE FUNCTION erase_written(subjects uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  update events set data = data - 'reason'
  where tenant_id = (select nullif(current_setting('app.current_tenant', true), '')::uuid)
    and subject_id = any(subjects) and data ? 'reason';
  update audit_log set reason = null, address = case when actor_kind = 'public' then null else address end
  where tenant_id = (select nullif(current_setting('app.current_tenant', true), '')::uuid)
    and entity_id = any(subjects)
    and (reason is not null or (actor_kind = 'public' and address is not null));
$function$;
comment on function erase_written(subjects uuid[]) is 'Takes reasons and the public’s addresses out of the events and audit rows of these records of the current tenant.';
alter function erase_written(subjects uuid[]) owner to app_eraser;
grant execute on function erase_written(subjects uuid[]) to app_user;

CREATE OR REPLACE FUNCTION find_by_text(list text, words text[], oldest uuid, newest uuid, most integer)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET enable_seqscan TO 'off'
AS $function$
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
end $function$;
comment on function find_by_text(list text, words text[], oldest uuid, newest uuid, most integer) is 'Ids of the current tenant’s records, oldest <= id < newest, whose search_text has every word; a word of two letters where a word begins or ends. In no order and at most so many: the caller reads the rows under row-level security.';
alter function find_by_text(list text, words text[], oldest uuid, newest uuid, most integer) owner to app_search;
grant execute on function find_by_text(list text, words text[], oldest uuid, newest uuid, most integer) to app_user;

CREATE OR REPLACE FUNCTION finish_purge(doomed uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  update tenants
  set name = '{"en": "", "ar": ""}', suspension_reason = null, licence_number = null, licence_authority = null,
    published_at = null, verification_state = 'none', purged_at = now()
  where id = doomed and deletion_at <= now() and purged_at is null
$function$;
comment on function finish_purge(doomed uuid) is 'Leaves of a tenant whose rows are gone a figure without content, and its slugs.';
alter function finish_purge(doomed uuid) owner to app_purger;
grant execute on function finish_purge(doomed uuid) to app_system;

CREATE OR REPLACE FUNCTION forget_old_audit(most integer)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
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
$function$;
comment on function forget_old_audit(most integer) is 'Removes audit rows of the current tenant that are older than 400 days, so many at most, and says how many went.';
alter function forget_old_audit(most integer) owner to app_eraser;
grant execute on function forget_old_audit(most integer) to app_user;

CREATE OR REPLACE FUNCTION forget_sign_in_events()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  delete from sign_in_events where at < now() - interval '400 days'
$function$;
comment on function forget_sign_in_events() is 'The only way an event of a sign-in is removed while its person has an account.';
alter function forget_sign_in_events() owner to app_resolver;
grant execute on function forget_sign_in_events() to app_identity;

CREATE OR REPLACE PROCEDURE give_to_eraser(IN target regprocedure, IN callers text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('revoke all on function %s from public', target);
  execute format('grant execute on function %s to %s', target, callers);
  grant create on schema public to app_eraser;
  execute format('alter function %s owner to app_eraser', target);
  revoke create on schema public from app_eraser;
end $procedure$;
comment on procedure give_to_eraser(IN target regprocedure, IN callers text) is 'Hands a SECURITY DEFINER function to app_eraser, callable by the named roles only.';
alter procedure give_to_eraser(IN target regprocedure, IN callers text) owner to app_owner;

CREATE OR REPLACE PROCEDURE give_to_purger(IN target regprocedure, IN callers text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('revoke all on function %s from public', target);
  execute format('grant execute on function %s to %s', target, callers);
  grant create on schema public to app_purger;
  execute format('alter function %s owner to app_purger', target);
  revoke create on schema public from app_purger;
end $procedure$;
comment on procedure give_to_purger(IN target regprocedure, IN callers text) is 'Hands a SECURITY DEFINER function to app_purger, callable by the named roles only.';
alter procedure give_to_purger(IN target regprocedure, IN callers text) owner to app_owner;

CREATE OR REPLACE PROCEDURE give_to_resolver(IN target regprocedure, IN callers text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('revoke all on function %s from public', target);
  execute format('grant execute on function %s to %s', target, callers);
  grant create on schema public to app_resolver;
  execute format('alter function %s owner to app_resolver', target);
  revoke create on schema public from app_resolver;
end $procedure$;
comment on procedure give_to_resolver(IN target regprocedure, IN callers text) is 'Hands a SECURITY DEFINER function to app_resolver, callable by the named roles only.';
alter procedure give_to_resolver(IN target regprocedure, IN callers text) owner to app_owner;

CREATE OR REPLACE PROCEDURE give_to_search(IN target regprocedure, IN callers text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('revoke all on function %s from public', target);
  execute format('grant execute on function %s to %s', target, callers);
  grant create on schema public to app_search;
  execute format('alter function %s owner to app_search', target);
  revoke create on schema public from app_search;
end $procedure$;
comment on procedure give_to_search(IN target regprocedure, IN callers text) is 'Hands a SECURITY DEFINER function to app_search, callable by the named roles only.';
alter procedure give_to_search(IN target regprocedure, IN callers text) owner to app_owner;

CREATE OR REPLACE FUNCTION is_being_founded(wanted uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select exists (select from tenants where id = wanted and created_at = now())
$function$;
comment on function is_being_founded(wanted uuid) is 'Whether this transaction created the tenant: app_identity can add nothing to one that stands already.';
alter function is_being_founded(wanted uuid) owner to app_resolver;
grant execute on function is_being_founded(wanted uuid) to app_identity;

CREATE OR REPLACE FUNCTION is_switched_on(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce((select enabled from platform_switches where name = wanted), true)
$function$;
comment on function is_switched_on(wanted text) is 'Whether something of the platform is on for everybody.';
alter function is_switched_on(wanted text) owner to app_resolver;
grant execute on function is_switched_on(wanted text) to app_user;

CREATE OR REPLACE FUNCTION my_access(wanted_slug text)
 RETURNS TABLE(tenant_id uuid, slug text, is_active boolean, deletion_at timestamp with time zone, member_id uuid, role text, display_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select t.id, t.slug, t.is_active or coalesce(t.suspension_effect, '') = 'storefront', t.deletion_at, m.id, m.role,
    m.display_name
  from sessions s
  left join tenant_slugs x on x.slug = wanted_slug
  left join tenant_members m on m.tenant_id = x.tenant_id and m.user_id = s.user_id and m.status = 'active'
  left join tenants t on t.id = m.tenant_id
  where s.id = (select nullif(current_setting('app.current_session', true), '')::uuid)
    and s.user_id = (select nullif(current_setting('app.current_user', true), '')::uuid)
    and s.ended_at is null and s.expires_at > now()
$function$;
comment on function my_access(wanted_slug text) is 'What the person in app.current_user may be in one tenant: no row when the session in app.current_session has ended, a row without tenant when the person is no active member there. Active is also one whose storefront alone is closed.';
alter function my_access(wanted_slug text) owner to app_resolver;
grant execute on function my_access(wanted_slug text) to app_user;

CREATE OR REPLACE FUNCTION my_memberships()
 RETURNS TABLE(tenant_id uuid, slug text, name jsonb, kind text, is_active boolean, deletion_at timestamp with time zone, role text, branding jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select t.id, t.slug, t.name, t.kind, t.is_active or coalesce(t.suspension_effect, '') = 'storefront', t.deletion_at,
    m.role, c.draft -> 'branding'
  from tenant_members m
  join tenants t on t.id = m.tenant_id
  left join storefront_config c on c.tenant_id = t.id
  where m.user_id = (select nullif(current_setting('app.current_user', true), '')::uuid)
    and m.status = 'active'
  order by t.slug
$function$;
comment on function my_memberships() is 'The tenants of the person in app.current_user.';
alter function my_memberships() owner to app_resolver;
grant execute on function my_memberships() to app_user;

CREATE OR REPLACE PROCEDURE protect_identity_table(IN target regclass, IN verbs text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('grant %s on %s to app_identity', array_to_string(verbs, ', '), target);
  execute format('grant select, insert, update, delete on %s to app_backfill', target);
  execute format('grant select on %s to app_backup', target);
end $procedure$;
comment on procedure protect_identity_table(IN target regclass, IN verbs text[]) is 'Global tables of users and sessions: reached by app_identity alone.';
alter procedure protect_identity_table(IN target regclass, IN verbs text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE protect_system_table(IN target regclass, IN verbs text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  execute format('grant %s on %s to app_system', array_to_string(verbs, ', '), target);
  execute format('grant select, insert, update, delete on %s to app_backfill', target);
  execute format('grant select on %s to app_backup', target);
end $procedure$;
comment on procedure protect_system_table(IN target regclass, IN verbs text[]) is 'Tables of the platform as a whole: reached by app_system alone.';
alter procedure protect_system_table(IN target regclass, IN verbs text[]) owner to app_owner;

CREATE OR REPLACE PROCEDURE protect_tenant_table(IN target regclass, IN verbs text[], IN key_column text DEFAULT 'tenant_id'::text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
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
  call allow_purge(target);
end $procedure$;
comment on procedure protect_tenant_table(IN target regclass, IN verbs text[], IN key_column text) is 'The only source of row-level security and of grants to app_user. Append-only tables pass {select,insert}.';
alter procedure protect_tenant_table(IN target regclass, IN verbs text[], IN key_column text) owner to app_owner;

CREATE OR REPLACE FUNCTION purge_rows(doomed uuid, target text, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
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
end $function$;
comment on function purge_rows(doomed uuid, target text, most integer) is 'Deletes at most so many rows of one table of a tenant whose time is over, and tells how many: 0 once it is purged.';
alter function purge_rows(doomed uuid, target text, most integer) owner to app_purger;
grant execute on function purge_rows(doomed uuid, target text, most integer) to app_system;

CREATE OR REPLACE FUNCTION resolve_archive(hash bytea)
 RETURNS TABLE(tenant_id uuid, slug text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select t.id, t.slug
  from tenant_archives a join tenants t on t.id = a.tenant_id
  where a.link_hash = hash and a.link_expires_at > now() and t.is_active
$function$;
comment on function resolve_archive(hash bytea) is 'The tenant of one unused link to an archive, by the hash of its random token.';
alter function resolve_archive(hash bytea) owner to app_resolver;
grant execute on function resolve_archive(hash bytea) to app_user;

CREATE OR REPLACE FUNCTION resolve_download(hash bytea)
 RETURNS TABLE(tenant_id uuid, slug text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select t.id, t.slug
  from download_links d join tenants t on t.id = d.tenant_id
  where d.token_hash = hash and d.used_at is null and d.expires_at > now() and t.is_active
$function$;
comment on function resolve_download(hash bytea) is 'The tenant of one unused download link, by the hash of its random token.';
alter function resolve_download(hash bytea) owner to app_resolver;
grant execute on function resolve_download(hash bytea) to app_user;

CREATE OR REPLACE FUNCTION resolve_invitation(hash bytea)
 RETURNS TABLE(tenant_id uuid, slug text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select t.id, t.slug
  from tenant_members m join tenants t on t.id = m.tenant_id
  where m.invite_token_hash = hash and t.is_active and t.deletion_at is null
    and (m.status = 'active' or (m.status = 'invited' and m.invite_expires_at > now()))
$function$;
comment on function resolve_invitation(hash bytea) is 'The tenant of one invitation that is open or was accepted, by the hash of its random token.';
alter function resolve_invitation(hash bytea) owner to app_resolver;
grant execute on function resolve_invitation(hash bytea) to app_user;

CREATE OR REPLACE FUNCTION resolve_tenant(wanted_slug text)
 RETURNS TABLE(tenant_id uuid, slug text, is_active boolean, deletion_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select t.id, t.slug, t.is_active, t.deletion_at
  from tenant_slugs s join tenants t on t.id = s.tenant_id
  where s.slug = wanted_slug
$function$;
comment on function resolve_tenant(wanted_slug text) is 'Slug, present or former, to its tenant; no row for an unknown one.';
alter function resolve_tenant(wanted_slug text) owner to app_resolver;
grant execute on function resolve_tenant(wanted_slug text) to app_user;

CREATE OR REPLACE FUNCTION search_keys(tenant uuid, searched text)
 RETURNS bigint[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select array_agg(hashtextextended(substr(searched, n, 3), salt))
  from hashtextextended(tenant::text, 0) as salt, generate_series(1, length(searched) - 2) as n
$function$;
comment on function search_keys(tenant uuid, searched text) is 'Every three letters of a text, hashed with the tenant: what the search indexes hold. pg_trgm sees no Arabic letter where the database’s LC_CTYPE is C, as it is with the builtin locale.';
alter function search_keys(tenant uuid, searched text) owner to app_owner;
grant execute on function search_keys(tenant uuid, searched text) to app_backfill;
grant execute on function search_keys(tenant uuid, searched text) to app_search;
grant execute on function search_keys(tenant uuid, searched text) to app_user;

CREATE OR REPLACE FUNCTION slug_skeleton(slug text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select regexp_replace(replace(replace(translate(slug, '01i5-', 'olls'), 'rn', 'm'), 'vv', 'w'), '(.)\1+', '\1', 'g')
$function$;
comment on function slug_skeleton(slug text) is 'The same for two slugs that a reader may take for one another.';
alter function slug_skeleton(slug text) owner to app_owner;
grant execute on function slug_skeleton(slug text) to app_backfill;
grant execute on function slug_skeleton(slug text) to app_identity;
grant execute on function slug_skeleton(slug text) to app_resolver;
grant execute on function slug_skeleton(slug text) to app_user;

CREATE OR REPLACE FUNCTION slug_states(wanted text[])
 RETURNS TABLE(slug text, is_taken boolean, is_look_alike boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select w,
    exists (select from tenant_slugs s where s.slug = w),
    exists (
      select from tenant_slugs s join tenants t on t.id = s.tenant_id
      where s.skeleton = slug_skeleton(w)
        and (t.licence_number is not null or t.verification_state = 'verified')
        and t.id is distinct from nullif(current_setting('app.current_tenant', true), '')::uuid)
  from unnest(wanted) w
$function$;
comment on function slug_states(wanted text[]) is 'Whether each slug is or was somebody’s, and whether it passes for one of a licensed or verified tenant, but for the current one.';
alter function slug_states(wanted text[]) owner to app_resolver;
grant execute on function slug_states(wanted text[]) to app_identity;
grant execute on function slug_states(wanted text[]) to app_user;

CREATE OR REPLACE PROCEDURE take_from_purger(IN target regprocedure)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $procedure$
begin
  set local role app_purger;
  execute format('drop function %s', target);
  set local role app_owner;
end $procedure$;
comment on procedure take_from_purger(IN target regprocedure) is 'Drops a function of app_purger, which is to be written anew.';
alter procedure take_from_purger(IN target regprocedure) owner to app_owner;

CREATE OR REPLACE FUNCTION view_access(wanted_slug text, wanted_view uuid)
 RETURNS TABLE(tenant_id uuid, slug text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select t.id, t.slug
  from sessions s
  join users u on u.id = s.user_id and u.is_super_admin
  left join tenant_slugs x on x.slug = wanted_slug
  left join tenant_views v on v.tenant_id = x.tenant_id and v.id = wanted_view and v.user_id = s.user_id
    and v.ended_at is null and v.ends_at > now()
  left join tenants t on t.id = v.tenant_id
  where s.id = (select nullif(current_setting('app.current_session', true), '')::uuid)
    and s.user_id = (select nullif(current_setting('app.current_user', true), '')::uuid)
    and s.ended_at is null and s.expires_at > now()
$function$;
comment on function view_access(wanted_slug text, wanted_view uuid) is 'The tenant that the super admin in app.current_user looks at: no row when the session has ended or they are none any more, a row without tenant when the look is over or is at another tenant.';
alter function view_access(wanted_slug text, wanted_view uuid) owner to app_resolver;
grant execute on function view_access(wanted_slug text, wanted_view uuid) to app_user;

CREATE OR REPLACE FUNCTION waiting_merchants()
 RETURNS TABLE(tenant_id uuid, merchant jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select t.id, c.draft -> 'merchant'
  from tenants t join storefront_config c on c.tenant_id = t.id
  where t.verification_state = 'pending' and t.purged_at is null
$function$;
comment on function waiting_merchants() is 'The merchant blocks that wait to be verified, as the tenants wrote them; nothing else of a storefront.';
alter function waiting_merchants() owner to app_resolver;
grant execute on function waiting_merchants() to app_system;

-- function jobs.enqueue(queue text, data jsonb, key text, start_after timestamp with time zone): its body is platform/jobs/enqueue-sql.ts
alter function jobs.enqueue(queue text, data jsonb, key text, start_after timestamp with time zone) owner to app_queue;
grant execute on function jobs.enqueue(queue text, data jsonb, key text, start_after timestamp with time zone) to app_identity;
grant execute on function jobs.enqueue(queue text, data jsonb, key text, start_after timestamp with time zone) to app_system;
grant execute on function jobs.enqueue(queue text, data jsonb, key text, start_after timestamp with time zone) to app_user;
