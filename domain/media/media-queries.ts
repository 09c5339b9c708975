import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { MediaEntityType, MediaRow } from './media.ts'

export type MediaFilter = { entityType?: MediaEntityType; entityId?: string }

/** The position behind a file in the order in which its entity shows them. */
export type MediaPosition = { position: number; id: string }

/** One file of the tenant. Refuses media_not_found, also for one that is deleted. */
export async function findMedia(tx: TenantTx, id: string, options: { lock?: boolean } = {}): Promise<MediaRow> {
  let query = selectMedia(tx).where('id', '=', id)
  if (options.lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  if (!row) throw new DomainError('media_not_found')
  return row as unknown as MediaRow
}

/** The files that match, in whatever state, by position. */
export async function listMedia(
  tx: TenantTx,
  { entityType, entityId }: MediaFilter,
  page: { after?: MediaPosition; limit: number },
): Promise<MediaRow[]> {
  let query = selectMedia(tx)
  if (entityType) query = query.where('entity_type', '=', entityType)
  if (entityId) query = query.where('entity_id', '=', entityId)
  if (page.after) query = query.where(sql<boolean>`(position, id) > (${page.after.position}, ${page.after.id}::uuid)`)
  const rows = await query.orderBy('position').orderBy('id').limit(page.limit).execute()
  return rows as unknown as MediaRow[]
}

/**
 * The pictures of an entity for a select of its rows: `entity` is the id column of the outer row, such as `i.id`, whose
 * tenant is `i.tenant_id`. Only what is rendered is shown.
 */
export function picturesOf(entityType: 'catalog_item' | 'campaign', outer: string) {
  return sql<unknown>`coalesce((
    select jsonb_agg(jsonb_build_object('key', m.renditions -> -1 -> 'key', 'width', m.renditions -> -1 -> 'width',
      'height', m.renditions -> -1 -> 'height', 'alt', m.alt, 'blur', m.blur, 'renditions', m.renditions,
      'avif', m.avif) order by m.position, m.id)
    from media_assets m
    where m.tenant_id = ${sql.ref(`${outer}.tenant_id`)} and m.entity_type = ${sql.lit(entityType)}
      and m.entity_id = ${sql.ref(`${outer}.id`)}
      and m.purpose = 'picture' and m.rendered_at is not null and m.deleted_at is null
  ), '[]'::jsonb)`
}

/** What all files of the tenant take up, those included that are being removed. */
export async function storedBytes(tx: TenantTx): Promise<number> {
  const { total } = await tx
    .selectFrom('media_assets')
    .select(sql<string>`coalesce(sum(bytes::bigint + rendition_bytes), 0)`.as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

function selectMedia(tx: TenantTx) {
  return tx
    .selectFrom('media_assets')
    .select(['id', 'entity_type', 'entity_id', 'purpose', 'object_key', 'content_type', 'bytes', 'width', 'height'])
    .select(['checksum', 'state', 'rejected_for', 'alt', 'blur', 'renditions', 'avif', 'position'])
    .select(['rendered_at', 'upload_expires_at', 'created_at'])
    .where('deleted_at', 'is', null)
}
