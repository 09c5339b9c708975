create table media_assets (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default uuidv7(),
  entity_type text not null check (entity_type in ('catalog_item', 'storefront')),
  entity_id uuid,
  object_key text not null,
  content_type text not null check (content_type in ('image/webp', 'image/png', 'image/jpeg', 'image/avif')),
  bytes integer not null check (bytes > 0),
  width integer check (width > 0),
  height integer check (height > 0),
  checksum bytea not null,
  state text not null check (state in ('pending', 'ready', 'rejected')),
  alt jsonb not null default '{"en": "", "ar": ""}',
  blur text,
  renditions jsonb not null default '[]',
  position integer not null default 0,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, object_key),
  check (object_key like tenant_id::text || '/%')
);
create index media_assets_by_entity on media_assets (tenant_id, entity_type, entity_id, position, id);
comment on table media_assets is 'erase: no personal data of shoppers; export: files and rows; retention: until the entity goes';

call protect_tenant_table('media_assets', '{select,insert,update,delete}');
