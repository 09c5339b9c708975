import { scopeOf, type TenantDoor } from '#platform/db/tenancy.ts'
import type { Storage } from '#platform/storage/storage.ts'

/**
 * Removes the objects of a deleted file, then its row: after a crash in between the row is still there to say what is
 * left to do. Found by their names, so that whatever was ever written for this file goes too.
 */
export async function eraseMedia(door: TenantDoor, storage: Storage, id: string): Promise<void> {
  const found = await door.tx(async tx => {
    const row = await tx
      .selectFrom('media_assets')
      .select('object_key')
      .where('id', '=', id)
      .where('deleted_at', 'is not', null)
      .executeTakeFirst()
    return row && { ...row, tenantId: scopeOf(tx).tenantId }
  })
  if (!found) return
  for await (const { key } of storage.list(found.tenantId, `${id}-`)) await storage.delete(key)
  await door.tx(tx => tx.deleteFrom('media_assets').where('id', '=', id).where('deleted_at', 'is not', null).execute())
}
