import { type Kysely, sql } from 'kysely'
import type { DB } from '#platform/db/tables.ts'
import { scopeOf, type TenantDoor, type TenantTx } from '#platform/db/tenancy.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { eraseMedia } from './erase-media.ts'
import { type MediaType, mediaIdOf, uploadKey } from './media.ts'

const dayMs = 24 * 60 * 60 * 1000

/** For how many days what seems unwanted is kept. */
const keptDays = {
  /** After an upload that was granted and never completed, or rejected. */
  unfinished: 1,
  /** Of a logo or hero that is shown nowhere: it may have been made a moment ago. */
  unshown: 1,
  /** After their item or campaign was archived. */
  archived: 90,
  /** Objects that no row knows: what is just being stored has its row a moment later. */
  unknownObjects: 1,
}

/**
 * The nightly tidying of one tenant's files: takes away what belongs to nothing, what uploads have left behind, and
 * objects that no row knows. Each step may be cut off anywhere and is finished the next night.
 */
export async function tidyMedia(door: TenantDoor, storage: Storage, now: Date): Promise<void> {
  await door.tx(tx => markUnwanted(tx, now))
  for (const { id } of await door.tx(listDeleted)) await eraseMedia(door, storage, id)
  await removeSpentUploads(door, storage, now)
  await removeUnknownObjects(door, storage, now)
}

const ago = (now: Date, days: number) => new Date(now.getTime() - days * dayMs)

async function markUnwanted(tx: TenantTx, now: Date): Promise<void> {
  const archived = ago(now, keptDays.archived)
  const entity = (table: string) =>
    sql`select from ${sql.table(table)} e where e.tenant_id = m.tenant_id and e.id = m.entity_id and e.archived_at < ${archived}`
  await sql`
    update media_assets m set deleted_at = ${now}
    where m.tenant_id = ${scopeOf(tx).tenantId} and m.deleted_at is null and (
      m.state in ('pending', 'rejected') and m.created_at < ${ago(now, keptDays.unfinished)}
      or m.entity_type = 'catalog_item' and exists (${entity('catalog_items')})
      or m.entity_type = 'campaign' and exists (${entity('campaigns')})
      or m.purpose in ('logo', 'hero') and m.rendered_at < ${ago(now, keptDays.unshown)}
        and not exists (${showing}))`.execute(tx as Kysely<DB>)
}

/** Whether the draft or what the public sees shows the file as its logo or hero. */
const showing = sql`select from storefront_config c
  where c.tenant_id = m.tenant_id and m.renditions -> -1 ->> 'key' in (
    c.draft #>> array['branding', m.purpose, 'key'], c.published #>> array['branding', m.purpose, 'key'])`

async function listDeleted(tx: TenantTx) {
  return tx.selectFrom('media_assets').select('id').where('deleted_at', 'is not', null).execute()
}

/** While the grant lives its object stays, because it is what keeps a second upload out. */
async function removeSpentUploads(door: TenantDoor, storage: Storage, now: Date): Promise<void> {
  const spent = await door.tx(async tx => {
    const rows = await tx
      .selectFrom('media_assets')
      .select(['id', 'content_type'])
      .where('upload_expires_at', '<', ago(now, 1 / 24))
      .where('state', '=', 'ready')
      .execute()
    return rows.map(({ id, content_type }) => ({
      id,
      key: uploadKey(scopeOf(tx).tenantId, id, content_type as MediaType),
    }))
  })
  for (const { id, key } of spent) {
    await storage.delete(key)
    await door.tx(tx => tx.updateTable('media_assets').set({ upload_expires_at: null }).where('id', '=', id).execute())
  }
}

async function removeUnknownObjects(door: TenantDoor, storage: Storage, now: Date): Promise<void> {
  const tenantId = await door.tx(async tx => scopeOf(tx).tenantId)
  const old = ago(now, keptDays.unknownObjects)
  let page: { id: string; key: string }[] = []
  const flush = async () => {
    const known = await door.tx(tx => listKnown(tx, page))
    for (const { id, key } of page) if (!known.has(id)) await storage.delete(key)
    page = []
  }
  for await (const { key, writtenAt } of storage.list(tenantId)) {
    const id = mediaIdOf(key.split('/')[1]!)
    if (id && writtenAt < old) page.push({ id, key })
    if (page.length === 500) await flush()
  }
  if (page.length > 0) await flush()
}

async function listKnown(tx: TenantTx, objects: { id: string }[]): Promise<Set<string>> {
  const ids = [...new Set(objects.map(object => object.id))]
  const rows = await tx.selectFrom('media_assets').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(row => row.id))
}
