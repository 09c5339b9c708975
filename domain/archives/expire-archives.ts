import { type SqlBool, sql } from 'kysely'
import type { TenantDoor } from '#platform/db/tenancy.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { archiveKey } from './archive-queries.ts'

/** Removes the files of archives whose week is over, each before its row says so: cut off, the next round finds it again. */
export async function expireArchives(door: TenantDoor, storage: Storage): Promise<void> {
  const over = await door.tx(async tx => {
    const rows = await tx
      .selectFrom('tenant_archives')
      .select('id')
      .where('state', '=', 'ready')
      .where(sql<SqlBool>`expires_at <= now()`)
      .execute()
    return rows.map(({ id }) => ({ id, key: archiveKey(tx, id) }))
  })
  for (const { id, key } of over) {
    await storage.delete(key)
    const gone = { state: 'expired', link_hash: null, link_member_id: null, link_expires_at: null }
    await door.tx(tx => tx.updateTable('tenant_archives').set(gone).where('id', '=', id).execute())
  }
}
