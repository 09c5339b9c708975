-- Uploads: a row is the grant, then the verified original, then its renditions; objects go before their row does.
alter table media_assets
  drop constraint media_assets_entity_type_check,
  drop constraint media_assets_content_type_check,
  alter column checksum drop not null,
  add column purpose text not null default 'picture' check (purpose in ('picture', 'logo', 'hero', 'document')),
  add column upload_expires_at timestamptz,
  add column rejected_for text
    check (rejected_for in ('size_differs', 'type_differs', 'unreadable', 'too_many_pixels')),
  add column avif jsonb not null default '[]',
  add column rendition_bytes integer not null default 0 check (rendition_bytes >= 0),
  add column rendered_at timestamptz default now(),
  add column deleted_at timestamptz;

-- What was stored before had its renditions at once: the default above says so of the rows there are.
alter table media_assets alter column rendered_at drop default;

alter table media_assets
  add constraint media_assets_entity_check check (
    entity_type = 'storefront' and entity_id is null
    or entity_type in ('catalog_item', 'campaign') and entity_id is not null and purpose in ('picture', 'document')
  ) not valid;
alter table media_assets
  add constraint media_assets_content_type_check check (
    content_type in ('image/webp', 'image/png', 'image/jpeg', 'image/avif', 'image/gif')
    or content_type = 'application/pdf' and purpose = 'document'
  ) not valid;
alter table media_assets
  add constraint media_assets_state_facts check (
    (state = 'rejected') = (rejected_for is not null)
    and (state <> 'ready' or checksum is not null)
    and (rendered_at is null or state = 'ready')
  ) not valid;
alter table media_assets validate constraint media_assets_entity_check;
alter table media_assets validate constraint media_assets_content_type_check;
alter table media_assets validate constraint media_assets_state_facts;

comment on column media_assets.object_key is
  'the file itself, never public: while pending where it is uploaded to, then the verified original';
comment on column media_assets.upload_expires_at is 'of a grant whose uploaded object may still be in storage';
comment on column media_assets.bytes is 'while pending as stated, then as verified';
comment on column media_assets.deleted_at is 'gone for everybody; the row stays until its objects are gone';

-- A file belongs to something of its own tenant. Under row security another tenant's id is one that is not there.
create function check_media_entity() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
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
end $$;
comment on function check_media_entity() is 'Stands for a foreign key: a file may belong to records of several kinds.';
revoke all on function check_media_entity() from public;

create trigger media_entity before insert or update of tenant_id, entity_type, entity_id on media_assets
  for each row execute function check_media_entity();
