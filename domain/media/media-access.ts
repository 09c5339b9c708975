import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { may, type Permission } from '#domain/members/permissions.ts'
import type { Role } from '#platform/db/access.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { isUuid } from '#platform/ids.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { type MediaEntity, type MediaEntityType, type MediaRow, mediaLimits } from './media.ts'

const permissionFor = {
  catalog_item: 'catalog.write',
  campaign: 'campaigns.write',
  storefront: 'storefront.write',
} as const satisfies Record<MediaEntityType, Permission>

/** Whose files a role may add, change and remove: of that which it may change itself. */
export function writableEntities(role: Role): MediaEntityType[] {
  return (Object.keys(permissionFor) as MediaEntityType[]).filter(type => may(role, permissionFor[type]))
}

/** Refuses not_allowed for the file of something that the caller may not change. */
export function checkWritable(type: MediaEntityType, writable: MediaEntityType[]): void {
  if (!writable.includes(type)) throw new DomainError('not_allowed', { permission: permissionFor[type] })
}

/** Refuses item_not_found and campaign_not_found for what is archived, another tenant's, or not there at all. */
export async function checkEntity(tx: TenantTx, { type, id }: MediaEntity): Promise<void> {
  if (type === 'storefront') return
  const table = type === 'catalog_item' ? 'catalog_items' : 'campaigns'
  const found = isUuid(id) && (await isOpen(tx, table, id))
  if (!found) throw new DomainError(type === 'catalog_item' ? 'item_not_found' : 'campaign_not_found')
}

/** The same for an id of which only the reader knows what it names. */
export async function checkAnyEntity(tx: TenantTx, id: string): Promise<void> {
  if (await isOpen(tx, 'catalog_items', id)) return
  await checkEntity(tx, { type: 'campaign', id })
}

async function isOpen(tx: TenantTx, table: 'catalog_items' | 'campaigns', id: string): Promise<boolean> {
  const row = await tx
    .selectFrom(table)
    .select(sql`1`.as('found'))
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** An address that hands out the original for 15 minutes; null for what is not taken in. */
export async function grantDownload(storage: Storage, media: MediaRow, now: Date) {
  if (media.state !== 'ready') return null
  const expiresAt = new Date(now.getTime() + mediaLimits.downloadMinutes * 60_000)
  return { url: await storage.grantDownload({ key: media.object_key, expiresAt }), expiresAt }
}
